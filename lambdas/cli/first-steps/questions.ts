import { createInterface } from 'node:readline';
import { InvalidInputError } from '../../domain/errors.ts';
import { parseSettings, type Settings } from '../../settings.ts';
import { note } from '../terminal/say.ts';
import type { EstateAnswers } from './estate-yaml.ts';

/** What is asked of a newcomer, by the option that answers it. */
export type Answers = Readonly<Record<Question['option'], string>>;

interface Question {
  readonly option: 'estate' | 'timezone' | 'currency' | 'ownerName' | 'ownerEmail';
  readonly flag: string;
  readonly asks: string;
  /** The settings with this answer and stand-ins for the rest. */
  readonly raw: (answer: string) => object;
  /** The answer as the settings spell it. */
  readonly spelt: (settings: Settings) => string;
}

const QUESTIONS: readonly Question[] = [
  {
    option: 'estate',
    flag: '--estate',
    asks: 'The name of the estate, which mails show',
    raw: (estate) => ({ estate }),
    spelt: ({ estate }) => estate,
  },
  {
    option: 'timezone',
    flag: '--timezone',
    asks: 'The time zone in which its months begin and end, such as Europe/Dublin',
    raw: (timezone) => ({ timezone }),
    spelt: ({ timezone }) => timezone,
  },
  {
    option: 'currency',
    flag: '--currency',
    asks: 'The currency in which its units are charged, such as EUR',
    raw: (currency) => ({ currency }),
    spelt: ({ currency }) => currency,
  },
  {
    option: 'ownerName',
    flag: '--owner-name',
    asks: 'Who runs Truedown, by the name that mails show, such as Licence desk',
    raw: (name) => ({ owner: { ...NEUTRAL.owner, name } }),
    spelt: ({ owner }) => owner.name,
  },
  {
    option: 'ownerEmail',
    flag: '--owner-email',
    asks: 'and at which e-mail address',
    raw: (email) => ({ owner: { email } }),
    spelt: ({ owner }) => owner.email,
  },
];

const NEUTRAL = { estate: 'X', timezone: 'UTC', currency: 'EUR', owner: { email: 'nobody@truedown.invalid' } };

/** Asks a person one question at the terminal. Undefined where nobody answers any more. */
export type Ask = (question: string) => Promise<string | undefined>;

/**
 * The answers that the settings need, each checked by their own schema: those that options give, the rest by asking. A
 * bad answer at the terminal is asked again.
 * @throws InvalidInputError for options that the settings refuse, and for those that are missing where nobody can be asked.
 */
export async function answersOf(given: Partial<Answers>, ask: Ask | undefined): Promise<EstateAnswers> {
  const bad = QUESTIONS.flatMap((question) => {
    const problem = problemOf(question, given[question.option]);
    return problem === undefined ? [] : [`${question.flag}: ${problem}`];
  });
  if (bad.length > 0) throw new InvalidInputError(bad.join('\n'));
  const open = QUESTIONS.filter(({ option }) => given[option] === undefined);
  if (open.length > 0 && !ask) throw missing(open);
  const answers: Partial<Record<Question['option'], string>> = { ...given };
  for (const question of open) answers[question.option] = await answered(question, ask as Ask);
  const spelt = Object.fromEntries(
    QUESTIONS.map((question) => [question.option, speltBy(question, answers)]),
  ) as Answers;
  const { estate, timezone, currency, ownerName: name, ownerEmail: email } = spelt;
  return { estate, timezone, currency, owner: { name, email } };
}

function missing(open: readonly Question[]): InvalidInputError {
  return new InvalidInputError(`nobody can be asked here, so say ${open.map(({ flag }) => flag).join(', ')} too`);
}

async function answered(question: Question, ask: Ask): Promise<string> {
  for (;;) {
    const answer = await ask(`${question.asks}: `);
    if (answer === undefined) throw new InvalidInputError('nothing was written, for not every question was answered');
    const problem = problemOf(question, answer);
    if (problem === undefined) return answer;
    note(problem);
  }
}

/** What the settings have against an answer. */
function problemOf({ raw }: Question, answer: string | undefined): string | undefined {
  if (answer === undefined) return undefined;
  if (answer.trim() === '') return 'nothing is said; write something';
  try {
    parseSettings({ ...NEUTRAL, ...raw(answer.trim()) }, () => WHERE);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.message.replace(`${WHERE}: `, '');
  }
}

/** Stands for the place of a key in a file, which an answer does not have. */
const WHERE = 'answer';

function speltBy({ option, raw, spelt }: Question, answers: Partial<Answers>): string {
  return spelt(parseSettings({ ...NEUTRAL, ...raw((answers[option] as string).trim()) }));
}

/** Asks on these streams, a terminal's, until `close` or its end. What is typed before its question counts. */
export function asking(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): { ask: Ask; close: () => void } {
  const lines = createInterface({ input, output });
  lines.on('SIGINT', () => lines.close());
  const typed = lines[Symbol.asyncIterator]();
  let isOver = false;
  lines.once('close', () => {
    isOver = true;
  });
  const ask: Ask = async (question) => {
    lines.setPrompt(question);
    if (!isOver) lines.prompt();
    const { done, value } = await typed.next();
    return done ? undefined : value;
  };
  return { ask, close: () => lines.close() };
}
