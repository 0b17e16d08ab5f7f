import { remedyOf } from '../../report/estate/remedy.ts';

/**
 * What a gap costs the month, the dearest first: it is refused; it is held (R2.5); it is provisional (R5.3); seats are
 * charged and not judged (R3.5); nothing, for it goes on without what is missing.
 */
export const COSTS = ['refuse', 'hold', 'draft', 'unjudged', 'nothing'] as const;

export type Cost = (typeof COSTS)[number];

/** Something that a month lacks or that is wrong with it: what it costs, and the remedy; below it what is ready to paste. */
export interface Gap {
  readonly costs: Cost;
  readonly sentence: string;
  readonly paste: readonly string[];
}

/** The gaps that these sentences tell. */
export function gaps(costs: Cost, sentences: readonly string[]): Gap[] {
  return sentences.map((text) => {
    const { sentence, paste } = remedyOf(text);
    return { costs, sentence, paste };
  });
}

/**
 * The gaps, dearest first, each once: of a line that refuses the month nothing else is told, for it may be different once
 * it is mended.
 */
export function listed(all: readonly Gap[]): Gap[] {
  const refused = new Set(all.filter(({ costs }) => costs === 'refuse').map(lineOf));
  const told = new Set<string>();
  return all
    .filter((gap) => gap.costs === 'refuse' || lineOf(gap) === undefined || !refused.has(lineOf(gap)))
    .filter(({ sentence }) => !told.has(sentence) && told.add(sentence))
    .sort((a, b) => COSTS.indexOf(a.costs) - COSTS.indexOf(b.costs));
}

/** The line that a sentence is about, if it is about one. */
function lineOf({ sentence }: Gap): string | undefined {
  return /^line [^:]+:/.exec(sentence)?.[0];
}
