import type { MinorUnits } from '../../domain/money/money.ts';
import { lastDay } from '../../domain/month.ts';
import { type RenewalSums, renewalTotals } from '../../domain/renewal/renewal.ts';
import type { Section } from '../page/page-parts.ts';
import { section } from '../page/page-parts.ts';
import type { Tile } from '../page/parts/headline.ts';
import { deliveriesBySource, evidenceByPlatform } from '../page/parts/sources.ts';
import { shortDate } from '../words/date-words.ts';
import { exactMoney, roundMoney } from '../words/money-words.ts';
import { listed } from '../words/name-list.ts';
import { asksSection } from './asks.ts';
import { evidenceSections } from './evidence.ts';
import { linesSection, protectionsSection } from './lines.ts';
import { offersSections } from './offers.ts';
import type { RenewalPack } from './renewal-pack.ts';

/** Exactly what `renewal` prints: the pack that a negotiator takes along. */
export interface RenewalView {
  readonly estate: string;
  readonly contract: string;
  readonly subtitle: string;
  readonly total: string;
  readonly parts: string;
  readonly tiles: readonly Tile[];
  readonly sections: readonly Section[];
}

/** Turns a renewal into its page, in the order in which it is negotiated: what to ask for, the sums, the offer, the rights, the proof. */
export function renewalView(pack: RenewalPack): RenewalView {
  const totals = renewalTotals(pack.rows);
  const { summary, run } = pack.files;
  return {
    estate: summary.estate,
    contract: pack.contract,
    subtitle: `${vendors(pack)} \u00b7 ${endWords(pack)} \u00b7 by the evidence of ${run.period}, up to ${shortDate(lastDay(run.period))}, revision ${run.revision}`,
    total: `${inAll(totals, ({ rightTiered }) => rightTiered, roundMoney)} a year is enough`,
    parts: `It costs ${inAll(totals, ({ asIs }) => asIs, exactMoney)} now and ${inAll(totals, ({ withUplift }) => withUplift, exactMoney)} with the rise.`,
    tiles: TILES.map(([label, note, of]) => ({ label, value: inAll(totals, of, exactMoney), note })),
    sections: [
      asksSection(pack),
      linesSection(pack),
      ...offersSections(pack),
      ...protectionsSection(pack),
      ...evidenceSections(pack),
      sourcesSection(pack),
    ],
  };
}

const TILES: readonly [label: string, note: string, of: (sums: RenewalSums) => MinorUnits][] = [
  ['As it is', 'what a year costs now', ({ asIs }) => asIs],
  ['With the rise', 'the same, dearer', ({ withUplift }) => withUplift],
  ['Right-sized', 'what is needed, at today\u2019s price', ({ rightSized }) => rightSized],
  ['Right-tiered', 'what is needed, in the tier that is used', ({ rightTiered }) => rightTiered],
];

/** `€12,000 + $4,000`. */
function inAll(
  totals: readonly RenewalSums[],
  of: (sums: RenewalSums) => MinorUnits,
  words: (amount: MinorUnits, currency: string) => string,
): string {
  return totals.map((sums) => words(of(sums), sums.currency)).join(' + ');
}

function vendors({ rows }: RenewalPack): string {
  return listed([...new Set(rows.map(({ line }) => line.vendor))]);
}

function endWords({ rows }: RenewalPack): string {
  const [first] = rows.flatMap(({ line: { endsOn } }) => endsOn ?? []).sort();
  return first === undefined ? 'no end is agreed' : `ends on ${shortDate(first)}`;
}

function sourcesSection({ files }: RenewalPack): Section {
  const { summary } = files;
  return section('sources', 'Where the evidence comes from', {
    tables: [
      ...(summary.evidence.length > 0 ? [evidenceByPlatform(files)] : []),
      ...(summary.files.length > 0 ? [deliveriesBySource(summary.files)] : []),
    ],
  });
}
