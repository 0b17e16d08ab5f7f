import { compareAmounts } from '../../domain/money/money.ts';
import type { RenewalRow } from '../../domain/renewal/renewal.ts';
import { compareText } from '../../domain/text/text.ts';
import { remedyOf } from '../estate/remedy.ts';
import { amountOf } from '../page/page-files.ts';
import { type Section, section } from '../page/page-parts.ts';
import { count, roundMoney } from '../words/money-words.ts';
import { listed } from '../words/name-list.ts';
import { protectionWords } from '../words/renewal-words.ts';
import { singleLine } from '../words/single-line.ts';
import { worthWords } from '../words/tier-words.ts';
import { lineName } from './line-name.ts';
import { productTier, type RenewalPack } from './renewal-pack.ts';

/** What to ask for, the line with the most money first; a line that costs nothing asks for nothing. */
export function asksSection(pack: RenewalPack): Section {
  const worth = (row: RenewalRow) => row.withUplift - row.rightTiered;
  const priced = pack.rows.filter(({ withUplift, rightTiered }) => withUplift !== 0n || rightTiered !== 0n);
  const sorted = priced.sort((a, b) => compareAmounts(worth(b), worth(a)) || compareText(a.line.lineId, b.line.lineId));
  return section('asks', 'What to ask for', {
    remedies: sorted.map((row) => remedyOf(askWords(row, pack))),
  });
}

/**
 * `ITOM Visibility (SN-ITOM): 233 units instead of 260, Standard instead of Pro: €75,026 a year, not €121,980 with the rise
 * that the contract allows. Have written in: the right to move to a lower tier.`
 */
function askWords(row: RenewalRow, pack: RenewalPack): string {
  const { line, missing } = row;
  const name = singleLine(`${lineName(line)} (${line.lineId})`);
  const rights = missing.length > 0 ? ` Have written in: ${listed(missing.map(protectionWords))}.` : '';
  return `${name}: ${changeWords(row, pack)}${mixWords(row, pack)}${rights}`;
}

function changeWords(row: RenewalRow, pack: RenewalPack): string {
  const changes = [quantityWords(row), tierWords(row, pack)].filter(Boolean).join(', ');
  const { rightTiered, withUplift, currency } = row;
  const [lower, higher] = [rightTiered, withUplift].map((amount) => roundMoney(amount, currency));
  return `${changes || 'as it is, without a rise'}: ${lower} a year, not ${higher} with ${riseWords(row)}.`;
}

function quantityWords({ line, newQuantity, needed }: RenewalRow): string {
  const { quantity } = line;
  if (quantity === null || newQuantity === null || newQuantity === quantity) return '';
  const unit = line.metric === 'per_user' ? 'seats' : 'units';
  if (newQuantity === 0n) return `none of the ${count(quantity)} ${unit}: nobody needs one`;
  const why = newQuantity > quantity && needed !== null ? `, because ${count(needed)} are needed` : '';
  return `${count(newQuantity)} ${unit} instead of ${count(quantity)}${why}`;
}

function tierWords({ line: { tier, lineId }, newTier, newQuantity }: RenewalRow, { findAdvice }: RenewalPack): string {
  if (newTier === null || tier === null || newTier === tier || newQuantity === 0n) return '';
  const price = findAdvice(lineId)?.unitPrice === null ? ' (its price is not known)' : '';
  return `${singleLine(newTier)} instead of ${singleLine(tier)}${price}`;
}

/** Tiers may differ by team (R10.3): what a mix is worth where the product as a whole keeps its tier. */
function mixWords({ line }: RenewalRow, { files }: RenewalPack): string {
  const row = productTier(line.lineId, files);
  const { over_tiered: over = '', seats = '', saving_annual: saving = '', currency = '' } = row ?? {};
  if (row?.advice !== 'keep' || !Number(over)) return '';
  const need = over === '1' ? 'needs' : 'need';
  const worth = worthWords(saving ? amountOf(row, 'saving_annual', currency) : null, currency);
  return ` ${count(BigInt(over))} of the ${count(BigInt(seats))} seats that are not idle ${need} less than ${singleLine(line.tier ?? '')}${worth}: ask for a mix.`;
}

function riseWords({ line: { upliftCap } }: RenewalRow): string {
  return upliftCap === null ? 'the rise that such renewals ask' : `the ${upliftCap}\u00a0% that the contract allows`;
}
