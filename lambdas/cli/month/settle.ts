import { Command, Option } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { FINANCE, keySegment, OWNER } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import type { MailKind } from '../../run/revisions/publication.ts';
import { type Settlement, settle as settleMail } from '../../send/settle.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { settleDeployed } from '../deployed/settle-deployed.ts';
import { addPlace, type PlaceOptions, placeOf } from '../estate/place.ts';
import { personOf, whyOf } from '../terminal/person.ts';
import { say } from '../terminal/say.ts';
import { requireUnit } from './known-unit.ts';
import { newestRevision } from './newest-revision.ts';
import { refreshPage } from './page.ts';

export interface SettleOptions extends PlaceOptions {
  readonly month: string;
  readonly unit: string;
  readonly as: 'sent' | 'again';
  readonly kind?: MailKind;
  readonly out?: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown settle`: a person's word on a mail whose outcome nobody knows (faults 7). */
export function settleCommand(): Command {
  return addPlace(new Command('settle'))
    .description('settle a mail whose outcome is unknown; who and why is recorded')
    .requiredOption('--month <month>', 'the month, such as 2026-10')
    .requiredOption('--unit <unit>', `the unit, or ${OWNER} or ${FINANCE} for the estate's own mails`)
    .addOption(
      new Option('--as <how>', 'it was sent, or is to be sent again').choices(['sent', 'again']).makeOptionMandatory(),
    )
    .addOption(new Option('--kind <kind>', 'which mail').choices(['report', 'estate', 'held']))
    .option('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who knows; on a deployed estate your own AWS identity')
    .option('--why <text>', 'how they know')
    .action(async (options: SettleOptions) => {
      process.exitCode = await settle(options);
    });
}

/** Settles one mail of a month's newest revision, in a folder or on a deployed estate. @returns the exit code. */
export async function settle(options: SettleOptions): Promise<number> {
  const place = placeOf(options, ['out'], ['by']);
  const mail = mailOf(options);
  const lines = place.isDeployed
    ? await onStack(options, mail, place.stack)
    : await inFolder(options, mail, place.local.out);
  const told = [`the ${mail.kind} mail of ${options.unit} is settled: ${options.as}`, ...lines];
  say(...told);
  return 0;
}

type MailName = Pick<Settlement, 'addressee' | 'kind'>;

function mailOf({ unit, kind }: SettleOptions): MailName {
  const isOwn = isEstate(unit);
  return { addressee: isOwn ? unit : keySegment(unit), kind: kind ?? (isOwn ? 'estate' : 'report') };
}

function isEstate(unit: string): boolean {
  return unit === OWNER || unit === FINANCE;
}

async function requireAddressee(unit: string, run: Run, store: Store): Promise<void> {
  if (!isEstate(unit)) await requireUnit(unit, run, store);
}

async function onStack(options: SettleOptions, mail: MailName, stack: string): Promise<readonly string[]> {
  const settlement = { ...mail, as: options.as, why: whyOf(options.why) };
  return onEstate(stack, async (estate) => {
    const run = await newestRevision(estate.store, options.month);
    await requireAddressee(options.unit, run, estate.store);
    return settleDeployed(run, settlement, estate);
  });
}

async function inFolder(options: SettleOptions, mail: MailName, out: string): Promise<readonly string[]> {
  const person = personOf(options);
  const store = new FolderStore(out);
  const run = await newestRevision(store, options.month);
  await requireAddressee(options.unit, run, store);
  await settleMail(run, { ...mail, as: options.as, ...person }, store);
  await refreshPage(run.period, store);
  return [];
}
