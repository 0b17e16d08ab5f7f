import type { MinorUnits } from '../../domain/money/money.ts';
import type { TierRow } from '../../domain/tiers/tier-row.ts';
import { count, plural, roundMoney } from './money-words.ts';
import { listed } from './name-list.ts';
import { singleLine } from './single-line.ts';

/** What a product's tier comes to, as mails and the page say it: names as they are printed. */
export interface ToldTier
  extends Pick<TierRow, 'tier' | 'advice' | 'justifiedTier' | 'mappedTier' | 'justifiedMapped'> {
  readonly overTiered: bigint | null;
  readonly seats: bigint | null;
  readonly savingAnnual: MinorUnits | null;
  readonly currency: string;
  readonly capabilities: readonly string[];
  /** The units that need a higher tier, by name. */
  readonly unitsAbove: readonly string[];
}

/**
 * What to do about a tier, as sentences (R10.1 to R10.3): `Pro is held, what is used justifies Standard: evaluate it, about
 * €12,000 a year. Operations needs more (event_mining).`
 */
export function tierSentences(told: ToldTier): string[] {
  if (told.advice === 'unknown') {
    return [`${told.tier} is held; nobody looked at what is used: drop capability_use that covers the window.`];
  }
  return [adviceWords(told), overTieredWords(told), needWords(told), migrationWords(told)].filter(Boolean);
}

function adviceWords({ advice, tier, justifiedTier, seats, savingAnnual, currency, overTiered }: ToldTier): string {
  if (advice === 'keep') return `${tier} is held, and what is used justifies it.`;
  // The saving of seats is said with the seats: theirs is not that of the whole product.
  const isOfUnits = overTiered === null && seats !== null && savingAnnual !== null && savingAnnual > 0n;
  const worth = isOfUnits ? `, about ${roundMoney(savingAnnual, currency)} a year` : '';
  return `${tier} is held, what is used justifies ${justifiedTier}: evaluate it${worth}.`;
}

function overTieredWords({ overTiered, seats, savingAnnual, currency }: ToldTier): string {
  if (!overTiered || seats === null) return '';
  return `${count(overTiered)} of ${plural(seats, 'judged seat')} ${overTiered === 1n ? 'needs' : 'need'} less${worthWords(savingAnnual, currency)}.`;
}

/** `: about €2,100 a year`; that no price is known where there is none. */
export function worthWords(saving: MinorUnits | null, currency: string): string {
  if (saving === null) return '; the price of the lower tier is not known';
  return saving > 0n ? `: about ${roundMoney(saving, currency)} a year` : '';
}

function needWords({ unitsAbove, capabilities }: ToldTier): string {
  if (capabilities.length === 0) return '';
  const used = capabilities.map(singleLine).join(', ');
  if (unitsAbove.length === 0) return `Used above it: ${used}.`;
  return `${listed(unitsAbove.map(singleLine))} ${unitsAbove.length === 1 ? 'uses' : 'use'} more (${used}).`;
}

function migrationWords({ mappedTier, justifiedMapped }: ToldTier): string {
  if (mappedTier === '') return '';
  const same = mappedTier === justifiedMapped;
  return `The vendor maps it to ${mappedTier}; what is used justifies ${same ? 'that' : justifiedMapped}.`;
}
