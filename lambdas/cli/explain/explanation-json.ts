import { formatAmount, formatDecimal, type MinorUnits } from '../../domain/money/money.ts';
import type {
  CostProof,
  DivisionProof,
  Explanation,
  LineProof,
  ResourcesProof,
  SeatsProof,
  SliceProof,
  TiersProof,
  UsageProof,
} from './explanation.ts';
import {
  CONVERSION_RULE,
  COST_RULE,
  DRAWS_RULE,
  RESOURCES_RULE,
  SEATS_RULE,
  SHARE_RULE,
  SLICE_RULE,
  TIER_SEATS_RULE,
  TIER_USE_RULE,
  USAGE_RULE,
  VENDORS_RULE,
} from './rules.ts';
import { stepsOf } from './steps.ts';

type Money = (amount: MinorUnits) => string;

/** A figure and everything behind it as one object for a program; amounts are text, and those of `steps` sum to `amount`. */
export function explanationJson(explanation: Explanation): string {
  const { run, stands, unitId, unitName, lineId, currency, amount, lines } = explanation;
  const money: Money = (value) => formatAmount(value, currency);
  const value = {
    month: run.period,
    revision: run.revision,
    stands,
    unit_id: unitId ?? '',
    unit_name: unitName,
    line_id: lineId,
    amount: money(amount),
    currency,
    steps: stepsOf(explanation),
    lines: lines.map((line) => jsonLine(line, money)),
  };
  return JSON.stringify(value, null, 2);
}

function jsonLine(line: LineProof, money: Money) {
  const { lineId, charges, amount, cost, conversion, slices, divisions, seats, resources, usage, tiers } = line;
  return {
    line_id: lineId,
    vendor: charges[0]?.vendor,
    product: charges[0]?.product,
    amount: money(amount),
    charges: charges.map((charge) => ({
      charge_type: charge.chargeType,
      amount: money(charge.amount),
      idle_amount: money(charge.idleAmount),
      answerable_unit: charge.answerableUnit || null,
      explanation: charge.explanation,
    })),
    cost: jsonCost(cost),
    conversion: conversion && {
      rule: CONVERSION_RULE,
      rate: conversion.rate,
      rate_date: conversion.date,
      exact: conversion.exact,
      amount: money(conversion.amount),
    },
    percentages: slices?.map((slice) => jsonSlice(slice, money)) ?? null,
    divisions: divisions.map((division) => jsonDivision(division, money)),
    seats: seats && jsonSeats(seats, money),
    resources: resources && jsonResources(resources, money),
    usage: usage && jsonUsage(usage, money),
    tiers: tiers && jsonTiers(tiers),
  };
}

function jsonCost({ parts, amount, currency }: CostProof) {
  const money: Money = (value) => formatAmount(value, currency);
  const jsonParts = parts.map((part) => ({
    invoice_id: part.invoiceId,
    invoice_line: part.invoiceLine,
    status: part.status,
    period_from: part.periodFrom,
    period_to: part.periodTo,
    amount: money(part.whole),
    share: part.share,
    shares: part.shares,
    this_period: money(part.amount),
  }));
  return { rule: COST_RULE, parts: jsonParts, amount: money(amount), currency };
}

function jsonSlice({ key, percent, down, amount }: SliceProof, money: Money) {
  return { rule: SLICE_RULE, basis: key, percent, rounded_down: money(down), amount: money(amount) };
}

function jsonDivision(division: DivisionProof, money: Money) {
  const { basis, percent, rule, of, weightTotal, decimals, unitOfMeasure, takers } = division;
  const weight = (value: bigint) => formatDecimal(value, decimals);
  const jsonTakers = takers.map((taker) => ({
    unit_id: taker.unitId ?? '',
    charge_type: taker.chargeType,
    weight: weight(taker.weight),
    rounded_down: money(taker.down),
    remainder: weight(taker.remainder),
    amount: money(taker.amount),
  }));
  return {
    basis,
    percent,
    rule,
    shares_rule: SHARE_RULE,
    part_amount: money(of),
    weight_total: weight(weightTotal),
    unit_of_measure: unitOfMeasure,
    takers: jsonTakers,
  };
}

function jsonSeats({ amount, idleAmount, seats }: SeatsProof, money: Money) {
  const jsonRows = seats.map((seat) => ({
    platform: seat.platform,
    account_id: seat.accountId,
    attribution: seat.attribution,
    state: seat.state,
    disposition: seat.disposition || null,
    monthly_cost: money(seat.monthlyCost),
  }));
  return { rule: SEATS_RULE, amount: money(amount), idle_amount: money(idleAmount), seats: jsonRows };
}

function jsonResources({ amount, observedDays, isByResources, resources }: ResourcesProof, money: Money) {
  const jsonRows = resources.map((row) => ({
    resource_id: row.resourceId,
    class: row.class,
    counted_days: String(row.days),
    ratio: row.ratio,
    units: row.units,
    findings: row.findings,
    monthly_cost: row.monthlyCost === null ? null : money(row.monthlyCost),
  }));
  const rule = isByResources ? RESOURCES_RULE : VENDORS_RULE;
  return { rule, amount: money(amount), observed_days: observedDays, resources: jsonRows };
}

function jsonUsage({ amount, accounts, draws }: UsageProof, money: Money) {
  return {
    rule: USAGE_RULE,
    amount: money(amount),
    accounts: accounts.map((row) => ({
      platform: row.platform,
      account_id: row.accountId,
      attribution: row.attribution,
      units: String(row.units),
      monthly_cost: money(row.monthlyCost),
    })),
    draws_rule: DRAWS_RULE,
    draws: draws.map((draw) => ({
      account_id: draw.accountId ?? '',
      action_type: draw.actionType ?? '',
      quantity: String(draw.quantity),
      weight: String(draw.weight),
      units: String(draw.units),
    })),
  };
}

function jsonTiers({ tier, currency, rows, prices }: TiersProof) {
  const money: Money = (value) => formatAmount(value, currency);
  const text = (value: bigint | null) => value?.toString() ?? null;
  return {
    rule: rows.some(({ seats }) => seats !== null) ? TIER_SEATS_RULE : TIER_USE_RULE,
    tier,
    prices: prices.map((price) => ({
      tier: price.tier,
      annual_amount: money(price.amount),
      quantity: String(price.quantity),
      from: price.from,
    })),
    justified: rows.map((row) => ({
      tier: row.justifiedTier,
      capabilities: row.capabilities,
      seats: text(row.seats),
      over_tiered: text(row.overTiered),
      saving_annual: row.savingAnnual === null ? null : money(row.savingAnnual),
    })),
    currency,
  };
}
