import { keys } from '../domain/keys.ts';
import type { MonthFigures } from '../domain/month-figures.ts';
import type { Run } from '../domain/run.ts';
import { byText } from '../domain/text/text.ts';
import type { Store } from '../ports/store.ts';
import { endRun } from '../run/revisions/outcome.ts';
import type { FiledBody, HeldPlan, Plan } from '../run/revisions/publication.ts';
import { atOnce } from '../run/store/at-once.ts';
import { canonicalJson, sha256 } from '../run/store/json.ts';
import type { Settings } from '../settings.ts';
import { estateChange } from './estate/estate-correction.ts';
import { estateFiles, estateMails, heldMail } from './estate/estate-folder.ts';
import { mailedFiles } from './estate/mailed-files.ts';
import { openLists } from './files/lists.ts';
import { financeFiles } from './finance/finance-folder.ts';
import { type MonthContext, monthContext, type UnitFigures } from './month-context.ts';
import { type EarlierPage, estatePage } from './page/estate-page.ts';
import { createFiles, type ReportFile } from './planned-mail.ts';
import { droppedUnits } from './unit/dropped-units.ts';
import { type EarlierRevision, openEarlier, type RevisionOfMonth } from './unit/told.ts';
import { type UnitFolder, unitFolder, unitLists } from './unit/unit-folder.ts';

/** What became of the month: published, or held with the reasons; unfinished where the time was over. */
export interface ReportResult {
  readonly status: 'published' | 'held' | 'unfinished';
  readonly reasons: readonly string[];
}

/**
 * Writes every file of the month and freezes who gets which mail, then publishes it, or holds it (R2.5).
 * `earlier` is the last published revision of the same month: only units whose figures changed since are mailed again,
 * and units without a row any more are mailed that nothing is charged.
 * `pageBefore` is the month before, where it has a page to link to.
 * Where `isTimeOver` says so, no other unit is begun, and the next call goes on with the files that are not there yet (F9).
 * Safe to run again: files first, then `PUBLISHED.json`, then `outcome.json`, each with the same bytes every time.
 */
export async function writeReport(
  run: Run,
  figures: MonthFigures,
  settings: Settings,
  store: Store,
  earlier: RevisionOfMonth | null,
  isTimeOver?: () => boolean,
  pageBefore: EarlierPage = null,
): Promise<ReportResult> {
  const month = monthContext(run, figures, settings);
  const before = await openEarlier(store, earlier);
  const filed: FiledBody[] = [];
  const there = await sizesBelow(store, keys.unitFolders(run));
  const file = async (files: readonly ReportFile[]) => {
    const bodies = files.map(filedBody);
    await createFiles(
      store,
      files.filter((_, i) => there.get(bodies[i]?.key ?? '') !== bodies[i]?.bytes),
    );
    filed.push(...bodies);
  };
  const units = await unitFolders(month, before, file, isTimeOver);
  if (!units) return { status: 'unfinished', reasons: [] };
  const estate = [...(await financeFiles(month, before)), ...estateFiles(month, units)];
  const lists = openLists(run, estate);
  const change = await estateChange(month, before, lists.rows('finance/chargeback.csv'), units);
  const mails = estateMails(month, change, units, mailedFiles(month, estate, lists));
  await file([...estate, ...mails.files]);
  await file([estatePage({ run, lists, filed, settings, previous: pageBefore })]);
  return conclude(month, store, {
    period: run.period,
    revision: run.revision,
    run: run.id,
    files: filed.sort(byText((body) => body.key)),
    mails: [...mails.mails, ...units.flatMap((unit) => unit.mails)].sort(byText((mail) => mail.addressee)),
    units: units.map(({ unitId, delivery }) => ({ unit_id: unitId, delivery })).sort(byText((unit) => unit.unit_id)),
  });
}

/** What lies there already, whole: an earlier call has written it, and equal inputs give equal bytes. */
async function sizesBelow(store: Store, prefix: string): Promise<ReadonlyMap<string, number>> {
  return new Map((await store.list(prefix)).map(({ key, bytes }) => [key, bytes]));
}

/** How many units are written at once: what they wait for is the store. */
const AT_ONCE = 20;

/** A few units at once, so that a large estate never stands in memory as a whole. */
async function unitFolders(
  month: MonthContext,
  before: EarlierRevision,
  file: (files: readonly ReportFile[]) => Promise<void>,
  isTimeOver?: () => boolean,
): Promise<UnitFolder[] | undefined> {
  const ids = new Set(month.units.map(({ unit }) => unit.unitId));
  const all = [...month.units, ...(await droppedUnits(before, ids, month.figures.unbilled))];
  const write = async (figures: UnitFigures): Promise<UnitFolder> => {
    const lists = unitLists(month, figures);
    const now = { charges: lists.charges.body, seats: lists.seats.body };
    const folder = unitFolder(month, { figures, lists, told: await before.unit(figures.unit.unitId, now) });
    await file(folder.files);
    return { ...folder, files: [] };
  };
  return atOnce(all, AT_ONCE, write, isTimeOver);
}

async function conclude(month: MonthContext, store: Store, plan: Plan): Promise<ReportResult> {
  const { run, figures } = month;
  const { isHeld: held, reasons } = figures.gate;
  if (held) {
    const { files, mails } = heldMail(month);
    const frozen: HeldPlan = { ...plan, held_mails: [...mails] };
    await createFiles(store, [...files, { key: keys.plan(run), body: canonicalJson(frozen) }]);
    await endRun(store, run, { status: 'held', reasons: [...reasons] });
    return { status: 'held', reasons };
  }
  await store.create(keys.published(run), canonicalJson(plan));
  await endRun(store, run, { status: 'published' });
  return { status: 'published', reasons: [] };
}

function filedBody({ key, body }: ReportFile): FiledBody {
  return { key, bytes: Buffer.byteLength(body), sha256: sha256(body) };
}
