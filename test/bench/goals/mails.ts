import { exampleMails, unitMails } from '../../../templates/examples/mails.ts';
import type { Line } from '../line.ts';
import type { Part } from '../measure/bench.ts';
import { median, type Round } from '../measure/rounds.ts';
import { figuresOf } from '../sides/example-mail.ts';

/** Mails a second that SES takes of an account. */
const SES_RATE = 14;
/** Bytes of a unit's two lists, attached. */
const ATTACHED = 20_000;

/** So many more mails where one takes so little: as many as a month of a large estate has. */
const FASTER = 5;

/** Filling and composing mails beside what most use (goals P5 to P7). */
export const mails: Part = {
  goals: ['P5', 'P6', 'P7'],
  measure: async (bench) => {
    const { mails: count } = bench.sizes;
    const sides: readonly (readonly [goal: string, name: string, module: string, ...args: number[]])[] = [
      ['P5', 'fill', 'fill.ts', count * FASTER],
      ['P5', 'mjml', 'mjml.ts', count],
      ['P6', 'message', 'message.ts', count * FASTER],
      ['P6', 'naive', 'naive-message.ts', count],
      ['P7', 'attached', 'message.ts', count * FASTER, ATTACHED],
    ];
    const asked = sides.filter(([goal]) => bench.asks(goal));
    const rounds = await bench.rounds(
      Object.fromEntries(asked.map(([, name, module, ...args]) => [name, () => ({ module, args: args.map(String) })])),
    );
    return [
      ...(bench.asks('P5') ? [faster(rounds, 'P5', 'fill', 'mjml', 'mjml2html beside filling a mail', 50)] : []),
      ...(bench.asks('P6') ? [faster(rounds, 'P6', 'message', 'naive', NAIVE, 5)] : []),
      ...(bench.asks('P7') ? [besideSes(rounds)] : []),
    ];
  },
};

const NAIVE = 'mjml2html + html-to-text + nodemailer beside fill + text + MIME';
const perMail = (round: Round, name: string) => round[name]?.figures.mail ?? Number.NaN;
const milliseconds = (rounds: readonly Round[], name: string) =>
  `${(1000 * median(rounds, (round) => perMail(round, name))).toFixed(2)} CPU ms a mail`;

function faster(
  rounds: readonly Round[],
  goal: string,
  ours: string,
  theirs: string,
  what: string,
  least: number,
): Line {
  const figure = median(rounds, (round) => perMail(round, theirs) / perMail(round, ours));
  const detail = `${milliseconds(rounds, theirs)} beside ${milliseconds(rounds, ours)}`;
  return { goal, what, figure, least, unit: 'x', detail };
}

function besideSes(rounds: readonly Round[]): Line {
  return {
    goal: 'P7',
    what: `making mails beside sending them at ${SES_RATE} a second`,
    figure: median(rounds, (round) => 100 * SES_RATE * perMail(round, 'attached')),
    most: 5,
    unit: '%',
    detail: `${milliseconds(rounds, 'attached')} with ${ATTACHED / 1000} KB attached`,
  };
}

const PRODUCTS = 500;

/** How large a mail gets (goal P12). */
export const mailSize: Part = {
  goals: ['P12'],
  measure: async () => {
    const sizeOf = (found: typeof exampleMails) => Math.max(...found.map(({ mail }) => Buffer.byteLength(mail.html)));
    return [
      {
        goal: 'P12',
        what: `HTML of the mail to a unit with ${PRODUCTS} products`,
        figure: sizeOf(unitMails(figuresOf(1, PRODUCTS))),
        most: 80_000,
        unit: 'bytes',
        detail: `the largest example has ${sizeOf(exampleMails)}`,
      },
    ];
  },
};
