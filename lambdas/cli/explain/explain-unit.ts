import { InvalidInputError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import { formatAmount, type MinorUnits, sum } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { damaged } from '../../run/revisions/damage.ts';
import type { DivisionProof, Explanation, LineProof } from './explanation.ts';
import type { FrozenMonth } from './frozen-month.ts';
import type { ChargedRow, LineRow } from './frozen-rows.ts';
import { proveConversion, proveCost } from './prove-cost.ts';
import { proveDivisions } from './prove-division.ts';
import { proveSeats } from './prove-seats.ts';
import { proveTiers } from './prove-tiers.ts';
import { proveResources, proveUsage } from './prove-usage.ts';
import { type RequireSame, requireSameIn } from './require-same.ts';

/** Which figure is explained: what a unit pays, or what belongs to nobody (null), in all or of one line. */
export interface Asked {
  readonly unitId: string | null;
  readonly lineId: string | null;
}

/**
 * Redoes a figure from the frozen files of its month, line by line, and holds every step against what they say.
 * @throws InvalidInputError where the unit has no such charge, DamagedStoreError where a step does not give the figure.
 */
export function explainUnit(month: FrozenMonth, { unitId, lineId }: Asked): Explanation {
  const own = month.charges.filter((charge) => charge.unitId === unitId);
  if (own.length === 0) throw nothingCharged(month, unitId);
  const ofLines = groupBy(own, (charge) => charge.lineId);
  if (lineId !== null && !ofLines.has(lineId)) throw noSuchLine(month, unitId, lineId, [...ofLines.keys()]);
  const asked = [...ofLines.values()].filter(([first]) => lineId === null || first?.lineId === lineId);
  const lines = asked.map((charges) => proveLine(month, charges));
  const { run, stands, currency } = month;
  const amount = sum(lines.map((line) => line.amount));
  return { run, stands, unitId, unitName: own[0]?.unitName ?? '', lineId, currency, amount, lines };
}

function proveLine(month: FrozenMonth, charges: readonly ChargedRow[]): LineProof {
  const same = requireSameIn(month.run);
  const charge = charges[0] as ChargedRow;
  const { lineId, metric, unitId, currency } = charge;
  const of = <Row extends { readonly lineId: string }>(rows: readonly Row[]) => rows.filter((r) => r.lineId === lineId);
  const line = of(month.lines)[0] ?? notThere(month, 'lines.csv', lineId);
  const cost = proveCost(of(month.costs), line, same);
  const conversion = proveConversion(cost, line, charge, same);
  const divided = { lineId, metric, currency, unitId, amount: conversion?.amount ?? cost.amount };
  const { slices, divisions } = proveDivisions(divided, of(month.weights), same);
  requireCharges(charges, divisions, same);
  const held = of(month.seats ?? []).filter((seat) => seat.unitId === unitId);
  const seats = month.seats && proveSeats(charges, held, same);
  const tiers = proveTiers(month, { unitId, lineId }, same);
  const { resources, usage } = proveMetered(month, charges, of, same);
  return {
    ...{ lineId, charges, amount: sum(charges.map((c) => c.amount)), cost, conversion, slices, divisions },
    ...{ seats, resources, usage, tiers },
  };
}

/** What resources and accounts of a unit make of its charge, where they may be read. */
function proveMetered(
  { usage }: FrozenMonth,
  charges: readonly ChargedRow[],
  of: <Row extends { readonly lineId: string }>(rows: readonly Row[]) => Row[],
  same: RequireSame,
): Pick<LineProof, 'resources' | 'usage'> {
  if (!usage) return { resources: null, usage: null };
  const { lineId } = charges[0] as ChargedRow;
  return {
    resources: proveResources(charges, of(usage.resources), usage.observedDays(lineId), same),
    usage: proveUsage(charges, of(usage.accounts), usage.draws, same),
  };
}

/** What the divisions give to the unit is what it is charged, for each charge type. */
function requireCharges(charges: readonly ChargedRow[], divisions: readonly DivisionProof[], same: RequireSame): void {
  const taken = divisions.flatMap(({ takers }) => takers.filter(({ isOwn }) => isOwn));
  const { lineId, unitId, currency } = charges[0] as ChargedRow;
  const money = (amounts: readonly { readonly amount: MinorUnits }[]) =>
    formatAmount(sum(amounts.map(({ amount }) => amount)), currency);
  const what = `what ${unitId ?? 'nobody'} is charged for ${lineId}`;
  for (const charge of charges) {
    const redone = taken.filter(({ chargeType }) => chargeType === charge.chargeType);
    same('finance/chargeback.csv', `${what} (${charge.chargeType})`, money([charge]), money(redone));
  }
  same('finance/chargeback.csv', what, money(charges), money(taken));
}

function notThere({ run }: FrozenMonth, file: string, lineId: string): LineRow {
  throw damaged(keys.financeFile(run, file), `has no row of line ${lineId}, which chargeback.csv has`);
}

function nothingCharged({ run }: FrozenMonth, unitId: string | null): InvalidInputError {
  const where = `r${run.revision} of ${run.period}`;
  if (unitId === null) return new InvalidInputError(`nothing is unattributed in ${where}: every amount has a unit`);
  return new InvalidInputError(
    `unit ${unitId} has no row in finance/chargeback.csv of ${where}: it is charged nothing, so there is nothing to explain; changes.csv beside it has what an earlier revision charged`,
  );
}

function noSuchLine({ run }: FrozenMonth, unitId: string | null, lineId: string, own: readonly string[]) {
  const meant = nearest(lineId, own);
  const fix = meant === undefined ? `its lines are ${own.join(', ')}` : `did you mean ${meant}?`;
  const who = unitId === null ? 'nothing unattributed is' : `unit ${unitId} is not`;
  return new InvalidInputError(`${who} charged for line ${lineId} in r${run.revision} of ${run.period}; ${fix}`);
}
