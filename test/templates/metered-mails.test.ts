import { expect, it } from 'vitest';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { estateMail, heldMail, unitMails } from '../../templates/examples/mails.ts';
import { heldMeteredFigures as figures } from '../../templates/examples/metered.ts';

/** The month with a word of somebody else in every name that comes with infrastructure and consumption. */
function named(word: string): MonthFigures {
  const { metered } = figures;
  return {
    ...figures,
    metered: {
      ...metered,
      tail: metered.tail.map((row) => ({ ...row, id: word, platform: word })),
      seatCosts: metered.seatCosts.map((row) => ({ ...row, seatType: word, platform: word })),
      unitTable: metered.unitTable.map((row) => ({
        ...{ ...row, platform: word, product: word, capOn: word },
        source: row.source && word,
      })),
      pools: metered.pools.map((row) => ({ ...row, platform: word, meter: word })),
    },
  };
}

const mailsOf = (word: string) =>
  [...unitMails(named(word)).map(({ mail }) => mail), estateMail(named(word)), heldMail(named(word))].map(
    ({ html }) => html,
  );
const tags = (html: string) => (html.match(/<[a-zA-Z][a-zA-Z0-9]*/g) ?? []).length;

it.each(['<img src=x onerror=alert(1)>', '</li></ul><h1>Pay here</h1>', '"><svg onload=alert(1)>', '{{constructor}}'])(
  'names of infrastructure bring no element of their own: %j (T35)',
  (word) => expect(mailsOf(word).map(tags)).toEqual(mailsOf('harmless').map(tags)),
);
