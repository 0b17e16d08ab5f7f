import { parseArgs } from 'node:util';

export interface Options {
  readonly isSmall: boolean;
  readonly isForced: boolean;
  readonly rounds: number;
  readonly only: ReadonlySet<string>;
  readonly python: string;
}

/** Reads the command line. @throws Error that says what to write instead. */
export function parseOptions(args: readonly string[], goals: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      small: { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const only = values.only?.split(',') ?? goals;
  const unknown = only.find((goal) => !goals.includes(goal));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: write some of ${goals.join(',')}`);
  const rounds = values.rounds ?? (values.small ? '1' : '5');
  if (!/^[1-9][0-9]?$/.test(rounds)) throw new Error(`--rounds ${rounds}: write a whole number from 1 to 99`);
  return {
    isSmall: values.small,
    isForced: values.force,
    rounds: Number(rounds),
    only: new Set(only),
    python: process.env.PYTHON ?? 'python3',
  };
}
