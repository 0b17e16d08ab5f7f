import { Fraction } from '../domain/fraction.ts';
import type { ResourceRow, UsageTail } from '../domain/metered-figures.ts';
import { allocate, type MinorUnits, prorate, sum } from '../domain/money/money.ts';
import { entitlementName } from '../domain/resources/entitlements.ts';
import { type JudgedEntitlement, type JudgedResource, judgeResources } from '../domain/resources/judged-resource.ts';
import { resourceCosts } from '../domain/resources/resource-costs.ts';
import {
  type PricedEntitlement,
  removableUnits,
  type UnitFinding,
  unitFindings,
} from '../domain/resources/unit-findings.ts';
import { countsOfNobody, type UnitWeights, unitWeights } from '../domain/resources/unit-weights.ts';
import type { ChargedPair } from './judge-draws.ts';
import type { MonthToJudge } from './read-month.ts';
import { resourceRules } from './resource-rules.ts';

/** Decimals of units on average, as files print those of one resource. */
const DECIMALS = 4;
const SHOWN = 10n ** BigInt(DECIMALS);

/** What judging asks for. */
export type ResourceGrounds = Pick<
  MonthToJudge,
  'run' | 'inputs' | 'charged' | 'units' | 'consumptions' | 'metered' | 'resources' | 'judge'
>;

/** What judging makes of the lines of subscription units. */
export interface JudgedUnits {
  readonly rows: ResourceRow[];
  readonly tail: UsageTail[];
  readonly findings: UnitFinding[];
  /** What of an entitlement need not be counted, on average, by `entitlementName` (R8.7). */
  readonly removableOf: (entitlement: string) => Fraction;
  /** What of a unit's charge on a line is removable (R6.3). */
  readonly idleOf: (lineId: string, unitId: string | null) => MinorUnits;
}

/** Judges every resource, and divides what each unit pays over its own (R6.3, R8.7). */
export function judgeUnits(grounds: ResourceGrounds): JudgedUnits {
  const { consumptions, resources, run, inputs, judge } = grounds;
  const { settings } = inputs;
  const rules = resourceRules(settings, run.period, judge.isExcepted);
  const lines = grounds.charged.filter(({ line }) => line.metric === 'subscription_unit');
  const judged = new Map(
    [...consumptions].map(([name, consumption]) => [name, judgeResources(consumption, resources, rules)]),
  );
  const priced = lines.map((line) => pricedLine(line, judged.get(entitlementName(line.line)), grounds));
  const idle = new Map(priced.map((one) => [one.charged.lineId, idleByUnit(one)]));
  const entitlements = [...judged].map(([name, one]) => pricedEntitlement(name, one, priced));
  const removable = new Map([...judged].map(([name, one]) => [name, removableUnits(one)]));
  return {
    rows: priced.flatMap(rowsOf),
    tail: priced.flatMap((one) => tailOf(one, grounds)),
    findings: unitFindings(entitlements, settings.subscription_units.health_share.low),
    removableOf: (entitlement) => removable.get(entitlement) ?? new Fraction(0n),
    idleOf: (lineId, unitId) => idle.get(lineId)?.get(unitId) ?? 0n,
  };
}

interface PricedLine extends ChargedPair {
  readonly judged: JudgedEntitlement | undefined;
  readonly weights: UnitWeights | undefined;
  /** What each resource costs on the line; undefined where its weights are not resources. */
  readonly costs: ReadonlyMap<JudgedResource, MinorUnits> | undefined;
}

function pricedLine(line: ChargedPair, judged: JudgedEntitlement | undefined, grounds: ResourceGrounds): PricedLine {
  const weights = judged && unitWeights(judged.consumption, grounds.metered.findProduct, grounds.units.answering);
  const costs = weights?.by === 'resources' ? resourceCosts(line.charged.charges, judged?.resources ?? []) : undefined;
  return { ...line, judged, weights, costs };
}

function pricedEntitlement(name: string, judged: JudgedEntitlement, lines: readonly PricedLine[]): PricedEntitlement {
  const own = lines.filter(({ line }) => entitlementName(line) === name);
  const byResources = own.every(({ costs }) => costs !== undefined);
  return {
    ...judged,
    cost: sum(own.map(({ charged }) => charged.amount)),
    costOf: byResources ? (resource) => sum(own.map(({ costs }) => costs?.get(resource) ?? 0n)) : undefined,
  };
}

function idleByUnit({ costs }: PricedLine): ReadonlyMap<string | null, MinorUnits> {
  const idle = new Map<string | null, MinorUnits>();
  for (const [{ resource, isRemovable }, cost] of costs ?? []) {
    if (isRemovable) idle.set(resource.unitId, (idle.get(resource.unitId) ?? 0n) + cost);
  }
  return idle;
}

/** The resources of each unit that uses the line. */
function rowsOf(priced: PricedLine): ResourceRow[] {
  const { judged, charged } = priced;
  if (!judged) return [];
  const using = new Set(charged.charges.filter(({ chargeType }) => chargeType === 'used').map(({ unitId }) => unitId));
  return judged.resources
    .filter(({ resource }) => using.has(resource.unitId))
    .map((resource) => rowOf(priced, judged, resource));
}

function rowOf(
  { charged, costs }: PricedLine,
  { perUnit, consumption }: JudgedEntitlement,
  judged: JudgedResource,
): ResourceRow {
  const { resource: r, ratio, days, weight, findings, stopsOn } = judged;
  return {
    unitId: r.unitId,
    lineId: charged.lineId,
    platform: r.platform,
    resourceId: r.id,
    kind: r.kind,
    class: r.class,
    product: consumption.entitlement.product,
    name: r.name,
    table: r.table,
    source: r.source,
    environment: r.environment,
    attribution: r.reason,
    countedDays: days,
    ratio: ratio?.toString() ?? '',
    units: onAverage(weight, perUnit),
    findings,
    stopsOn,
    monthlyCost: costs ? (costs.get(judged) ?? 0n) : null,
  };
}

/** What of a line belongs to nobody: resources, or the vendor's counts where these are the weights. */
function tailOf(priced: PricedLine, grounds: ResourceGrounds): UsageTail[] {
  const { charged, judged, costs } = priced;
  const nobodys = charged.charges.find(({ chargeType }) => chargeType === 'unattributed');
  if (!nobodys || !judged) return [];
  if (!costs) return countTail(priced, judged, nobodys.amount, grounds);
  return [...costs]
    .filter(([{ resource }]) => resource.unitId === null)
    .map(([{ resource, weight }, monthlyCost]) => ({
      ...{ lineId: charged.lineId, platform: resource.platform, kind: resource.kind, id: resource.id },
      ...{ reason: resource.reason, units: onAverage(weight, judged.perUnit), decimals: DECIMALS, monthlyCost },
    }));
}

function countTail(
  { charged, weights }: PricedLine,
  { consumption }: JudgedEntitlement,
  amount: MinorUnits,
  { metered: { findProduct }, units }: ResourceGrounds,
): UsageTail[] {
  const rows = countsOfNobody(consumption, findProduct, units.answering);
  const parts = allocate(
    amount,
    rows.map(({ unitId, weight }) => ({ key: unitId ?? '', weight })),
  );
  const perUnit = (weights?.scale ?? 1n) * BigInt(weights?.observedDays ?? 1);
  return rows.map(({ unitId, weight }) => ({
    ...{ lineId: charged.lineId, platform: consumption.entitlement.platform, kind: 'count', id: unitId ?? '' },
    ...{ reason: unitId === null ? 'unowned' : 'unit_closed', units: onAverage(weight, perUnit), decimals: DECIMALS },
    monthlyCost: parts.get(unitId ?? '') as MinorUnits,
  }));
}

function onAverage(weight: bigint, perUnit: bigint): bigint {
  return prorate(weight, SHOWN, perUnit);
}
