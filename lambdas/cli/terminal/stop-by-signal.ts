import { note } from './say.ts';

/** What a shell reports of a program that a signal ended: 128 and the signal's number. */
const EXITS = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof EXITS;

/**
 * Ends this program when a person or a system stops it: `leave` tidies the terminal, `says` goes to standard error. What
 * the program has kept is whole at any moment (faults T8), so nothing else needs to be done. Call the result to end this.
 */
export function stopBySignal(says: string, leave: () => void): () => void {
  const stop = (signal: Signal) => {
    leave();
    note('', says);
    process.exit(EXITS[signal]);
  };
  const signals = Object.keys(EXITS) as Signal[];
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
}
