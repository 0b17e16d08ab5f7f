import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import runtime from 'handlebars/runtime.js';
import { html } from '../../../templates/built/month-page.js';
import type { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { keySegment, keys } from '../../domain/keys.ts';
import { compareAmounts } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import { remedyOf } from '../../report/estate/remedy.ts';
import { monthAndYear, monthName } from '../../report/words/date-words.ts';
import { inOrder } from '../../report/words/in-order.ts';
import { exactMoney, roundMoney, tableMoney } from '../../report/words/money-words.ts';
import { type Published, readPlan, readPublished } from '../../run/revisions/publication.ts';
import { revisionsOf } from '../../run/revisions/revisions.ts';
import { type EstateSummary, readSummary, totalOf, type UnitSummary } from './estate-summary.ts';

const fill = runtime.template<ReturnType<typeof pageView>>(html);

/**
 * Writes `<period>/index.html` beside the store: the page that shows the newest revision that has a report. It is no key
 * of the store: each run replaces it. Returns the file's path.
 */
export async function writePage(period: Month, store: FolderStore): Promise<string> {
  for (const { revision, run: id } of (await revisionsOf(store, period)).reverse()) {
    const run = { period, revision, id };
    const shown = await shownBy(run, store);
    if (shown) return replaceFile(join(store.root, keys.page(period)), fill(inOrder(pageView(run, shown, store.root))));
  }
  throw new InvalidInputError(`${period} has no report to show yet`);
}

async function shownBy(run: Run, store: Store): Promise<Shown | undefined> {
  const published = await readPublished(store, run);
  const plan = published ?? (await readPlan(store, run));
  if (!plan) return undefined;
  const outbox = await store.list(keys.outbox(run, '', '').replace(/[^/]*$/, ''));
  return {
    plan,
    summary: await readSummary(run, store),
    isPublished: published !== undefined,
    outbox: new Set(outbox.map(({ key }) => key)),
  };
}

interface Shown {
  readonly plan: Published;
  readonly summary: EstateSummary;
  readonly isPublished: boolean;
  readonly outbox: ReadonlySet<string>;
}

function pageView(run: Run, shown: Shown, out: string) {
  const { summary: month, plan, isPublished } = shown;
  const { currency } = month;
  const total = totalOf(month);
  const charged = total.charged_to_units + total.unattributed;
  return {
    estate: month.estate,
    month: monthAndYear(run.period),
    revision: String(run.revision),
    run: run.id.slice(0, 12),
    status: month.status === 'draft' ? 'provisional' : 'final',
    publication: publicationOf(plan, isPublished),
    total: `${roundMoney(charged, currency)} for software in ${monthName(run.period)}`,
    parts: `${exactMoney(total.charged_to_units, currency)} charged to units, ${exactMoney(total.unattributed, currency)} belongs to no unit`,
    tieOut: month.tie_out,
    isHeld: !isPublished,
    reasons: month.held_reasons.map(remedyOf),
    command: `${COMMAND} release --month ${run.period} --out ${out} --by NAME --why TEXT`,
    hasNotes: month.left_out.length + month.warnings.length > 0,
    leftOut: month.left_out.map(({ file, why }) => `${file}: ${why}`),
    warnings: month.warnings.map(remedyOf),
    tableCaption: `Cost by unit, dearest first, amounts in ${currency}`,
    units: [...month.units].sort(dearestFirst).map((unit) => unitRow(run, unit, currency, shown.outbox)),
    files: estateFiles(run, shown).map((key) => link(key, below(run, key))),
  };
}

function publicationOf({ released }: Published, isPublished: boolean): string {
  if (!isPublished) return 'held';
  return released ? `released by ${released.by}: ${released.why}` : 'published';
}

function dearestFirst(a: UnitSummary, b: UnitSummary): number {
  return compareAmounts(b.amount, a.amount) || compareText(a.unit_id, b.unit_id);
}

const MAIL_WORDS: Readonly<Record<string, string>> = {
  mail: 'planned',
  unchanged: 'unchanged since the last one',
  minor: 'not told: less than publish.min_correction, or names only',
  outside_pilot: 'not in the pilot',
};

function mailWords({ mail, mail_problem }: UnitSummary): string {
  if (mail === 'no_address') return `none: ${mail_problem ?? 'no address'}`;
  return MAIL_WORDS[mail] ?? mail;
}

function unitRow(run: Run, unit: UnitSummary, currency: string, outbox: ReadonlySet<string>) {
  const message = keys.outbox(run, keySegment(unit.unit_id), 'report');
  const isSent = outbox.has(message);
  const files = ['mail.html', 'mail.txt', 'charges.csv', 'seats.csv'].map((name) =>
    keys.unitFile(run, unit.unit_id, name),
  );
  return {
    name: unit.unit_name,
    id: unit.unit_id,
    cost: tableMoney(unit.amount, currency),
    idle: tableMoney(unit.idle_amount, currency),
    hasIdle: unit.idle_amount > 0n,
    mail: isSent ? 'in the outbox' : mailWords(unit),
    links: [...files, ...(isSent ? [message] : [])].map((key) => link(key, fileName(key))),
  };
}

/** The files of finance and estate, and the messages that went to them. */
function estateFiles(run: Run, { plan, outbox }: Shown): string[] {
  const units = `${keys.reports(run)}units/`;
  const messages = [...outbox].filter((key) => key.includes('/_'));
  const files = plan.files.map(({ key }) => key).filter((key) => !key.startsWith(units));
  return [...files, ...messages];
}

/** The page lies one folder below the store's root. A key's own per cent signs are part of the file's name. */
function link(key: string, label: string) {
  return { href: `../${key.split('/').map(encodeURIComponent).join('/')}`, label };
}

/** A key as it reads below its revision: `finance/chargeback.csv`. */
function below(run: Run, key: string): string {
  return key.replace(keys.reports(run), '').replace(/^outbox.*\//, 'outbox/');
}

function fileName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

async function replaceFile(path: string, content: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
  return path;
}
