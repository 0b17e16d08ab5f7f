import { account, alias, assignment, budget, exception, invoice, line, person, unit } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { Given } from '../model-rows.ts';

/** Two records with one key, both named. */
const twice = (given: Given, key: string, why: string) => ({ given, rows: [key, key], why });

const exceptionOf = (change: object) => exception({ platform: 'servicenow', account_id: 'a', ...change });

export const CONTRADICTIONS: Topic = {
  about: 'records with one key that say different things (feeds 1)',
  cases: casesOf('contradictions', 'feed record_key', [
    twice({ people: [person('1'), person('1', { unit_id: 'FIN' })] }, 'people 1 from 2020-01-01', 'two units'),
    twice({ accounts: [account('a'), account('a', { kind: 'service' })] }, 'accounts servicenow a', 'two kinds'),
    twice(
      { assignments: [assignment('a'), assignment('a', { usage_known: false })] },
      'assignments servicenow a itil',
      'use known and not',
    ),
    twice({ contract_lines: [line('L'), line('L', { product: 'Q' })] }, 'contract_lines L', 'two products'),
    twice({ units: [unit('OPS'), unit('OPS', { unit_name: 'Ops' })] }, 'units OPS from 2019-01-01', 'two names'),
    twice({ aliases: [alias('a'), alias('a', { unit_id: 'HR' })] }, 'aliases servicenow a', 'an alias to two units'),
    twice(
      { exceptions: [exceptionOf({ line_id: 'L' }), exceptionOf({ line_id: 'L', expires_on: '2026-12-31' })] },
      'exceptions servicenow a L',
      'an exception with two ends',
    ),
    twice(
      { invoices: [invoice('I'), invoice('I', { amount_minor: 200 })] },
      'invoices I line 1 approved',
      'an invoice of two amounts',
    ),
    twice({ budgets: [budget('OPS', 100), budget('OPS', 200)] }, 'budgets OPS for 2026-10', 'a budget of two amounts'),
    {
      given: { accounts: [account('Ann')], aliases: [alias('ANN'), alias('ann', { unit_id: 'HR' })] },
      rows: ['aliases servicenow Ann', 'aliases servicenow Ann'],
      why: 'two aliases that mean one account, neither as it is spelled',
    },
    {
      given: { accounts: [account('Ann')], aliases: [alias('Ann'), alias('ann', { unit_id: 'HR' })] },
      rows: [],
      why: 'the alias that spells the account exactly is the one',
    },
    { given: { people: [person('1'), person('1')] }, rows: [], why: 'the same record twice says one thing' },
    {
      given: { people: [person('1'), person('1', { valid_from: '2024-01-01' })] },
      rows: [],
      why: 'two memberships are two records',
    },
  ]),
};

const until = (valid_to: string | null) => person('1', { valid_to });
const from = (valid_from: string) => person('1', { valid_from });

export const OVERLAPS: Topic = {
  about: 'memberships and validities follow each other (feeds 1)',
  cases: casesOf('overlaps', 'feed record_key found_at next_found_at', [
    {
      given: { people: [until('2024-01-01'), from('2024-01-01')] },
      rows: ['people 1 u#000000000001 u#000000000002'],
      why: 'both are in force on one day',
    },
    {
      given: { people: [until(null), from('2024-01-01')] },
      rows: ['people 1 u#000000000001 u#000000000002'],
      why: 'the first has no end',
    },
    { given: { people: [until('2023-12-31'), from('2024-01-01')] }, rows: [], why: 'one day after the other' },
    { given: { people: [until(null), person('2')] }, rows: [], why: 'two people' },
    {
      given: { units: [unit('OPS'), unit('OPS', { valid_from: '2025-01-01' })], people: [person('OPS')] },
      rows: ['units OPS u#000000000001 u#000000000002'],
      why: 'of a unit, whatever a person with its id has',
    },
  ]),
};
