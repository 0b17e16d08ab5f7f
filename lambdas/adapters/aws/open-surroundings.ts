import { AthenaClient } from '@aws-sdk/client-athena';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GlueClient } from '@aws-sdk/client-glue';
import { LakeFormationClient } from '@aws-sdk/client-lakeformation';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { databaseName, type EstateOutputs } from '../../environment.ts';
import type { Store } from '../../ports/store.ts';
import { AthenaQueries } from './athena-query.ts';
import { findEstate } from './find-estate.ts';
import { LakePermissions } from './lake-permissions.ts';
import { MailService } from './mail-service.ts';
import { S3Store } from './s3-store.ts';
import { TrialCatalog } from './trial-catalog.ts';
import { TrialQueries } from './trial-queries.ts';

/** After so long a statement that has not ended stands in the way, in milliseconds. */
const PATIENCE = 10 * 60_000;

/** Everything around a month that may stand in its way, as doctor looks at it. */
export interface Surroundings {
  readonly at: EstateOutputs;
  readonly store: Store;
  readonly mail: Pick<MailService, 'account' | 'identity' | 'configurationSet'>;
  readonly lake: Pick<LakePermissions, 'keptFromIam'>;
  /** Opens a trial of tables that `id` names; below `emptyPrefix` of the estate's bucket lies nothing. */
  readonly openTrial: (id: string, emptyPrefix: string) => Trial;
}

/** A database for trials, and statements in it. */
export interface Trial {
  readonly catalog: Pick<TrialCatalog, 'name' | 'prepare'>;
  readonly queries: Pick<TrialQueries, 'validate' | 'unloadNothing'>;
}

/** Opens what is around the estate of a stack. @throws InvalidInputError without such a stack. */
export async function openSurroundings(stack: string): Promise<Surroundings> {
  const at = await findEstate(new CloudFormationClient({}), stack);
  const clients = { athena: new AthenaClient({}), glue: new GlueClient({}) };
  return {
    at,
    store: new S3Store(new S3Client({}), { estate: at.estateBucket }),
    mail: new MailService(new SESv2Client({})),
    lake: new LakePermissions(new LakeFormationClient({})),
    openTrial: (id, emptyPrefix) => openTrial(clients, at, id, emptyPrefix),
  };
}

interface Clients {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
}

function openTrial({ athena, glue }: Clients, at: EstateOutputs, id: string, emptyPrefix: string): Trial {
  const catalog = new TrialCatalog(
    glue,
    databaseName('doctor', at.workgroup, id),
    `s3://${at.estateBucket}/${emptyPrefix}`,
  );
  const end = performance.now() + PATIENCE;
  const deadline = () => end - performance.now();
  const queries = new AthenaQueries({ athena, workgroup: at.workgroup, deadline });
  return { catalog, queries: new TrialQueries(queries, catalog.name) };
}
