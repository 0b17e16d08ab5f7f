import type { Hold } from '../domain/money/gate.ts';
import { findByLine } from '../domain/renewal/need.ts';
import type { Run } from '../domain/run.ts';
import { groupBy } from '../domain/text/group-by.ts';
import type { Store } from '../ports/store.ts';
import { type Judgements, packJudgements } from '../run/figures/judgements.ts';
import { placesOf } from '../run/landings/places.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { writeDocument } from '../run/store/document.ts';
import { conclude } from './conclude.ts';
import { staleEvidence, unmatchedSeatTypes } from './holds.ts';
import { type JudgedDraws, judgeDraws } from './judge-draws.ts';
import { judgePools, openSeatsOfLine } from './judge-pools.ts';
import { type JudgedQuotes, judgeQuotes } from './judge-quotes.ts';
import { type JudgedUnits, judgeUnits } from './judge-resources.ts';
import { evidenceOf } from './judge-seats.ts';
import { judgeTiers } from './judge-tiers.ts';
import { meteredTables } from './metered-tables.ts';
import { lineNeeds } from './needs.ts';
import { chargedSeatLines, type MonthToJudge, readMonth } from './read-month.ts';
import { tierSlips } from './tier-slips.ts';

/** Judges what the month holds: seats (R4), resources (R8), draws (R9), tiers (R10). Safe to run again. */
export async function shelfware(run: Run, inputs: RunInputs, { store }: { store: Store }): Promise<StepOutput> {
  const document = judge(await readMonth(store, run, inputs));
  return writeDocument(store, run, 'judgements', packJudgements(document));
}

function judge(month: MonthToJudge): Judgements {
  const { platforms, charged, charges, inputs, lines } = month;
  const seats = judgePools(month);
  const units = judgeUnits(month);
  const draws = judgeDraws(charged, month.draws, seats);
  const seatsOf = openSeatsOfLine(seats, month);
  const tiers = judgeTiers(month, seatsOf);
  const needs = lineNeeds(month, seatsOf, units);
  const { quotes, warnings } = judgeMonthQuotes(month, needs);
  const concluded = conclude(seats, charges, inputs, { holds: holdsOf(month), lines, idleOf: units.idleOf });
  return {
    seats,
    evidence: [...platforms].map(([platform, record]) => evidenceOf(platform, record, month.judge.windows)),
    ...concluded,
    warnings: [...concluded.warnings, ...tiers.leftOut, ...tierSlips(month), ...warnings],
    metered: meteredOf(month, units, draws),
    tiers: tiers.rows,
    quotes,
    renewal: { needs, advice: tiers.advice },
  };
}

function judgeMonthQuotes(
  { quotes, benchmarks, lines, inputs }: MonthToJudge,
  needs: Judgements['renewal']['needs'],
): JudgedQuotes {
  const place = placesOf(inputs);
  return judgeQuotes(quotes, {
    ...{ benchmarks, findNeed: findByLine(needs) },
    lines: new Map(lines.map((line) => [line.lineId, line])),
    bufferPercent: inputs.settings.consumption.buffer_percent,
    placeOf: (foundAt) => place(foundAt).words,
  });
}

function meteredOf(month: MonthToJudge, units: JudgedUnits, draws: JudgedDraws): Judgements['metered'] {
  return {
    resources: units.rows,
    consumption: draws.rows,
    tail: [...units.tail, ...draws.tail],
    unitFindings: units.findings,
    seatCosts: draws.seatCosts,
    ...meteredTables(month, units),
  };
}

/** What the judging itself found that nobody may believe (R2.5). */
function holdsOf(month: MonthToJudge): Hold[] {
  const { judge, platforms, run, seen, inputs } = month;
  const seatLines = chargedSeatLines(month);
  const byPlatform = groupBy(seatLines, ({ line }) => line.platform ?? '');
  const lineIds = new Map([...byPlatform].map(([platform, own]) => [platform, own.map(({ line }) => line.lineId)]));
  return [
    ...staleEvidence(lineIds, judge.windows, platforms, run),
    ...unmatchedSeatTypes(seatLines, seen.assignments, inputs.settings),
  ];
}
