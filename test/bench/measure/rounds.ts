import { type Running, runSide, type Side, type Usage } from './side.ts';

/** Sides by name, each told the number of its round. */
export type Sides = Readonly<Record<string, (round: number) => Side>>;

/** What each side took in one round. */
export type Round = Readonly<Record<string, Usage>>;

/** Runs the sides in turn, round after round: what slows the machine for a while slows all of them. */
export async function interleaved(
  sides: Sides,
  rounds: number,
  running: Running,
  progress: (text: string) => void,
): Promise<Round[]> {
  const all: Round[] = [];
  for (let round = 1; round <= rounds; round++) {
    const took: Record<string, Usage> = {};
    for (const [name, side] of Object.entries(sides)) {
      progress(`round ${round} of ${rounds}: ${name}`);
      took[name] = await runSide(side(round), running);
    }
    all.push(took);
  }
  return all;
}

/** The median of what each round gives. */
export function median(rounds: readonly Round[], of: (round: Round) => number): number {
  const sorted = rounds.map(of).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** What a side took, in the median of the rounds: `12.3 CPU s, 9.0 s, 345 MB`. */
export function tookWords(rounds: readonly Round[], name: string): string {
  const of = (field: 'cpu' | 'wall' | 'rss') => median(rounds, (round) => (round[name] as Usage)[field]);
  return `${of('cpu').toFixed(2)} CPU s, ${of('wall').toFixed(2)} s, ${of('rss').toFixed(0)} MB`;
}
