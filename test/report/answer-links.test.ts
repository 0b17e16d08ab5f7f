import { describe, expect, it } from 'vitest';
import type { SeatRow, State } from '../../lambdas/domain/figures.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { monthContext, unitsOf } from '../../lambdas/report/month-context.ts';
import { NO_CORRECTION } from '../../lambdas/report/unit/correction.ts';
import { unitReportView } from '../../lambdas/report/unit/unit-report-view.ts';
import { exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

function viewOf(unitId: string, figures: MonthFigures = exampleFigures) {
  const unit = unitsOf(figures).find((u) => u.unit.unitId === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  const flags = { correction: NO_CORRECTION, hasAttachments: true };
  return unitReportView(monthContext(exampleRun, figures, exampleSettings), unit, flags);
}

const [example] = exampleFigures.seats.filter((seat) => seat.unitId === 'FIN') as [SeatRow];

/** The month with other seats for Finance, by the state of each. */
const withStates = (...states: readonly State[]): MonthFigures => ({
  ...exampleFigures,
  seats: [
    ...exampleFigures.seats.filter((seat) => seat.unitId !== 'FIN'),
    ...states.map((state, i) => ({ ...example, state, accountId: `acc-${String(i).padStart(2, '0')}` })),
  ],
});

const bodyOf = (link: string) => decodeURIComponent(link.slice(link.indexOf('&body=') + '&body='.length));

describe('handing back (reports 2.2, item 4; W8)', () => {
  it.each([
    { unit: 'OPS', can: true, why: 'seats.csv has idle seats' },
    { unit: 'IT', can: false, why: 'only what was given to nobody, and what could be cheaper' },
    { unit: 'FIN', can: false, why: 'nothing is idle' },
  ])('is offered to $unit: $can, as $why', ({ unit, can }) => {
    expect(viewOf(unit).canHandBack).toBe(can);
  });

  it('lists the idle seats, and no others', () => {
    const body = bodyOf(viewOf('FIN', withStates('active', 'leaver', 'dormant', 'unknown')).handBackLink);
    expect(body).toContain('\r\nservicenow acc-01 (ITSM Fulfiller)\r\nservicenow acc-02 (ITSM Fulfiller)\r\n');
    expect(body).not.toMatch(/acc-00|acc-03/);
  });

  it('names each of a shared pool once, with its products', () => {
    const seats = withStates('dormant');
    const more = { ...(seats.seats.at(-1) as SeatRow), lineId: 'JIRA-STD' };
    const body = bodyOf(viewOf('FIN', { ...seats, seats: [...seats.seats, more] }).handBackLink);
    expect(body.match(/acc-00/g)).toHaveLength(1);
    expect(body).toContain('acc-00 (ITSM Fulfiller, Jira Standard)');
  });

  it('says "all that seats.csv calls idle" of more than 30', () => {
    const thirty = bodyOf(viewOf('FIN', withStates(...Array<State>(30).fill('dormant'))).handBackLink);
    const more = bodyOf(viewOf('FIN', withStates(...Array<State>(31).fill('dormant'))).handBackLink);
    expect([thirty.match(/acc-/g)?.length, more]).toEqual([30, 'Please take back all that seats.csv calls idle.\r\n']);
  });
});

describe('"All still needed"', () => {
  it('holds rows that the exceptions feed takes as they are (feeds 1)', () => {
    const figures = withStates('dormant', 'active');
    const seats = figures.seats.map((s) => (s.accountId === 'acc-00' ? { ...s, accountId: 'a,"b"' } : s));
    expect(bodyOf(viewOf('FIN', { ...figures, seats }).keepLink)).toContain(
      '\r\nplatform,account_id,person_id,line_id,kind,reason,author,expires_on\r\nservicenow,"a,""b""",,,declared,still needed,Finance,\r\n',
    );
  });
});

describe('what the mail asks, and until when (A6)', () => {
  it.each([
    {
      figures: withStates('dormant'),
      answer: 'Answer by 8 November, or all of it stays on your bill and on next month\u2019s list.',
    },
    {
      figures: withStates('login_only'),
      answer: 'Answer by 8 November, or all of it stays on your bill and on next month\u2019s list.',
    },
    { figures: withStates('active', 'unknown', 'new'), answer: '' },
  ])('"$answer"', ({ figures, answer }) => {
    expect(viewOf('FIN', figures).answer).toBe(answer);
  });
});

describe('what is said of seats (reports 2.2, item 3)', () => {
  it.each([
    { states: ['dormant', 'never_used'], says: '2 seats idle for 90 days cost €0 a month.', why: 'idle' },
    { states: ['leaver'], says: '1 seat of people who left costs €0 a month.', why: 'nothing is claimed of 90 days' },
    {
      states: ['dormant', 'leaver'],
      says: '1 seat idle for 90 days and 1 seat of people who left cost €0 a month.',
      why: 'both',
    },
    {
      states: ['login_only'],
      says: '1 seat could be a cheaper kind: it only logs in; €100 a month.',
      why: 'cheaper, and not "nothing is idle" (W6)',
    },
    {
      states: ['active', 'excepted'],
      says: 'Every seat of yours was used in the 90 days up to 31 October, or is protected. Thank you.',
      why: 'protected ones were not used',
    },
    {
      states: ['active', 'unknown'],
      says: 'Every seat of yours that could be judged was used in the 90 days up to 31 October. Thank you.',
      why: 'one is not judged',
    },
    {
      states: ['unknown'],
      says: 'Nothing tells whether they are used; none is counted as idle.',
      why: 'nobody may judge',
    },
    {
      states: [],
      says: 'You hold no seats of your own: this is your share of shared products.',
      why: 'no seats',
    },
  ] as const)('$says ($why)', ({ states, says }) => {
    expect(viewOf('FIN', withStates(...states)).idleSentences).toEqual([says]);
  });

  it('says that a seat is idle on one line and protected on another', () => {
    const figures = withStates('excepted');
    const more = {
      ...(figures.seats.at(-1) as SeatRow),
      lineId: 'JIRA-STD',
      state: 'dormant',
      monthlyCost: 1_600n,
    } as const;
    const view = viewOf('FIN', { ...figures, seats: [...figures.seats, more] });
    expect(view.idleSentences).toEqual(['1 seat is idle on one contract line and protected on another: €16 a month.']);
    expect(view.canHandBack).toBe(false);
  });
});

describe('how seats were judged', () => {
  it('is never by logins where nothing could be seen', () => {
    const evidence = exampleFigures.evidence.map((e) => ({ ...e, judgedBy: 'logins' as const, covered: false }));
    const { howToRead } = viewOf('FIN', { ...withStates('unknown'), evidence });
    expect(howToRead).toContain('Not judged (1): the evidence of servicenow has gaps.');
    expect(howToRead).not.toContain('Judged by logins');
  });
});
