import { columnsOfFile } from '../../../lambdas/adapters/aws/hive-columns.ts';
import { inWords } from '../../../lambdas/adapters/aws/in-words.ts';
import { LakePermissions } from '../../../lambdas/adapters/aws/lake-permissions.ts';
import { MailService } from '../../../lambdas/adapters/aws/mail-service.ts';
import type { Surroundings } from '../../../lambdas/adapters/aws/open-surroundings.ts';
import { S3Store } from '../../../lambdas/adapters/aws/s3-store.ts';
import { checksOf } from '../../../lambdas/cli/doctor/checks.ts';
import { examine } from '../../../lambdas/cli/doctor/examine.ts';
import { type LearntModels, learnModels } from '../../../lambdas/cli/doctor/learn-models.ts';
import { answering } from '../../aws/answering.ts';
import { BUCKETS, FakeS3 } from '../../aws/fake-s3.ts';
import { openTrial } from '../../aws/trial.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { deployedEstate } from '../deployed/deployed-estate.ts';

const byIam = [{ Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL'] }];

/** What AWS answers where nothing stands in the way of a month. */
export const READY = {
  GetAccountCommand: {
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 },
  },
  GetEmailIdentityCommand: {
    VerifiedForSendingStatus: true,
    DkimAttributes: { Status: 'SUCCESS', Tokens: ['aa', 'bb', 'cc'] },
  },
  GetConfigurationSetCommand: { SendingOptions: { SendingEnabled: true } },
  GetDataLakeSettingsCommand: {
    DataLakeSettings: { CreateDatabaseDefaultPermissions: byIam, CreateTableDefaultPermissions: byIam },
  },
} as const;

/** The answer to a command, some of it otherwise. */
export function but<Name extends keyof typeof READY>(name: Name, change: object): Readonly<Record<string, object>> {
  return { [name]: { ...READY[name], ...change } };
}

let learnt: Promise<LearntModels> | undefined;

/** Has doctor look at a deployed estate whose services answer like this. */
export async function examined(
  answers: Readonly<Record<string, object>> = {},
  prepare: (parts: { s3: FakeS3; store: S3Store; trial: ReturnType<typeof openTrial> }) => unknown = () => undefined,
) {
  learnt ??= learnModels(columnsOfFile);
  const { root } = await temporaryStore();
  const s3 = new FakeS3();
  const store = new S3Store(s3.client, BUCKETS);
  const trial = openTrial(root, '0123456789abcdef');
  await prepare({ s3, store, trial });
  const client = { ...READY, ...answers };
  const surroundings: Surroundings = {
    at: (await deployedEstate({})).estate.at,
    store,
    mail: new MailService(answering(client)),
    lake: new LakePermissions(answering(client)),
    openTrial: () => trial,
  };
  const lines: string[] = [];
  const faults = await examine(checksOf(surroundings, await learnt), inWords, (line) => lines.push(line));
  return { lines, faults };
}
