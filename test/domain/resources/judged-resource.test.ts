import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import type { CountedResource } from '../../../lambdas/domain/resources/counted-resource.ts';
import {
  type JudgedResource,
  judgeResources,
  type ResourceRules,
} from '../../../lambdas/domain/resources/judged-resource.ts';
import { parseNetwork } from '../../../lambdas/domain/resources/networks.ts';
import { consume, counted, daily, product, rules } from './few-resources.ts';

const ALL = product({ daily: daily('server', 1) });

/** What is judged of resources of one line. */
function judged(of: readonly CountedResource[], line: Partial<ContractLine> = {}, change: Partial<ResourceRules> = {}) {
  const products = { visibility: ALL, health: ALL, sam: ALL };
  return judgeResources(consume(products, line), of, rules(change)).resources;
}

const told = ([one]: readonly JudgedResource[]) =>
  one &&
  [one.findings.join('+'), ...(one.isRemovable ? ['removable'] : []), ...(one.stopsOn ? [one.stopsOn] : [])].join(' ');

const day = (text: string) => text as IsoDate;
const GONE = { lastDay: day('2026-10-10'), days: 69n };

describe('findings of a resource at their bounds (R8.7)', () => {
  it.each<{ of: Partial<CountedResource>; is: string; why: string }>([
    { of: {}, is: '', why: 'nothing is wrong' },
    { of: { lastDiscovered: day('2026-08-02') }, is: 'stale removable', why: '91 days before the month ended' },
    { of: { lastDiscovered: day('2026-08-03') }, is: '', why: '90 days before' },
    { of: { lastDiscovered: null }, is: '', why: 'never discovered is not known to be stale' },
    {
      of: { lastDiscovered: day('2026-01-01'), ...GONE },
      is: 'leaving 2027-01-09',
      why: 'stale counts while it counts',
    },
    { of: { environment: ' Test ' }, is: 'non_production removable', why: 'an environment in any case' },
    { of: { environment: 'testing' }, is: '', why: 'another word' },
    { of: { class: 'device', table: 'cmdb_ci_computer' }, is: 'out_of_scope removable', why: 'a workstation' },
    { of: { ...GONE }, is: 'leaving 2027-01-09', why: 'last counted day + 1 + 90 days' },
    {
      of: { decommissionedOn: day('2026-10-24') },
      is: 'retired_late removable',
      why: 'decommissioned 8 days before the month ended, not retired',
    },
    { of: { decommissionedOn: day('2026-10-25') }, is: '', why: '7 days before' },
    {
      of: { decommissionedOn: day('2026-10-02'), retiredOn: day('2026-10-10'), lastDay: day('2026-10-09'), days: 68n },
      is: 'retired_late+leaving 2027-01-08',
      why: 'retired 8 days after, which nothing can be won by',
    },
    {
      of: { decommissionedOn: day('2026-10-03'), retiredOn: day('2026-10-10'), lastDay: day('2026-10-09'), days: 68n },
      is: 'leaving 2027-01-08',
      why: 'retired 7 days after',
    },
    {
      of: { decommissionedOn: day('2026-10-20'), retiredOn: day('2026-11-05') },
      is: 'retired_late removable',
      why: 'retired in the next month: late, and still counting',
    },
    {
      of: { decommissionedOn: day('2026-10-01'), ...GONE },
      is: 'leaving 2027-01-09',
      why: 'not retired, but no longer counting',
    },
    {
      of: { environment: 'dev', lastDiscovered: day('2026-01-01'), decommissionedOn: day('2026-01-01') },
      is: 'stale+non_production+retired_late removable',
      why: 'in the order of the files',
    },
  ])('$why: $is', ({ of, is }) => expect(told(judged([counted('a', of)]))).toBe(is));

  it('are none of a resource that does not count', () => {
    expect(judged([counted('a', { mayCount: false, environment: 'dev' })])).toEqual([]);
    expect(judged([counted('a', { class: null, environment: 'dev' })])).toEqual([]);
  });

  it('are none of a cap', () => {
    expect(told(judged([counted('a', { environment: 'dev' })], { capOn: 'server' }))).toBe('');
  });

  it('take an exception out of its findings, but those of classification', () => {
    const kept = { isExcepted: ({ id }: { readonly id: string }) => id === 'a' };
    const audited = counted('a', { environment: 'dev', isAudited: true, auditedClass: 'container' });
    expect(told(judged([audited], {}, kept))).toBe('misclassified_over');
    expect(told(judged([counted('b', { environment: 'dev' })], {}, kept))).toBe('non_production removable');
  });

  it('ask for an exception of any line of the entitlement', () => {
    const isExcepted = (_: unknown, lineIds: readonly string[]) => lineIds.includes('V7');
    const dev = [counted('a', { environment: 'dev' })];
    const found = (lineId: string) => told(judged(dev, { lineId }, { isExcepted }));
    expect([found('V7'), found('V8')]).toEqual(['', 'non_production removable']);
  });
});

describe('out of scope (R8.7)', () => {
  const networks = ['10.0.0.0/8'].map((text) => parseNetwork(text) as NonNullable<ReturnType<typeof parseNetwork>>);
  it.each<{ of: Partial<CountedResource>; is: string; why: string; module?: string }>([
    { of: { ipAddress: '11.0.0.1' }, is: 'out_of_scope removable', why: 'outside of the networks' },
    { of: { ipAddress: '10.0.0.1' }, is: '', why: 'inside' },
    { of: { ipAddress: 'fe80::1' }, is: '', why: 'no IPv4 address' },
    { of: { table: 'cmdb_ci_esx_server' }, is: 'out_of_scope removable', why: 'a table' },
    { of: { ipAddress: '11.0.0.1', product: 'sam' }, module: 'sam', is: '', why: 'sam counts wherever it stands' },
  ])('$why: $is', ({ of, module, is }) => {
    const change = { networks, outOfScope: new Set(['device', 'cmdb_ci_esx_server']) };
    expect(told(judged([counted('a', of)], module ? { module } : {}, change))).toBe(is);
  });
});

describe('nodes (R8.7)', () => {
  const node = (change: Partial<CountedResource> = {}) =>
    counted('n', {
      kind: 'unresolved',
      class: 'unresolved',
      table: null,
      product: 'health',
      lastDiscovered: null,
      ...change,
    });
  it.each([
    { of: node(), is: 'unresolved removable', why: 'still counting' },
    { of: node({ ...GONE }), is: 'leaving 2027-01-09', why: 'resolved in the month' },
    {
      of: node({ lastDiscovered: day('2020-01-01'), ipAddress: '9.9.9.9' }),
      is: 'unresolved removable',
      why: 'never stale',
    },
  ])('$why: $is', ({ of, is }) => expect(told(judged([of], { module: 'health' }))).toBe(is));
});

describe('a wrong class (R8.7)', () => {
  const audited = (change: Partial<CountedResource>) => counted('a', { isAudited: true, ...change });
  // Scale 12, so that a server of 90 days weighs 1,080; over 1,080 it is one unit.
  it.each<{ of: CountedResource; is: string; units: bigint; why: string }>([
    {
      of: audited({ auditedClass: 'container' }),
      is: 'misclassified_over',
      units: 720n,
      why: 'a server that is a container',
    },
    {
      of: audited({ class: 'container', auditedClass: 'server' }),
      is: 'misclassified_under',
      units: 720n,
      why: 'a container that is a server',
    },
    {
      of: audited({ auditedClass: 'networking' }),
      is: 'misclassified_over',
      units: 1080n,
      why: 'a class that counts nothing',
    },
    { of: audited({ auditedClass: null }), is: 'misclassified_over', units: 1080n, why: 'a table of no class' },
    {
      of: audited({ class: null, auditedClass: 'paas' }),
      is: 'misclassified_under',
      units: 360n,
      why: 'what did not count',
    },
    {
      of: audited({ mayCount: false, class: 'device', auditedClass: 'device' }),
      is: 'misclassified_under',
      units: 270n,
      why: 'a device that would count',
    },
  ])('$why: $is', ({ of, is, units }) => {
    const found = judged([of]);
    expect([told(found), found[0]?.misclassifiedWeight]).toEqual([is, units]);
  });

  it('is none where both classes weigh the same, nor where nobody audited', () => {
    expect(told(judged([audited({ class: 'paas', auditedClass: 'container' })]))).toBe('');
    expect(told(judged([counted('a', { auditedClass: 'container' })]))).toBe('');
    expect(judged([audited({ class: null, auditedClass: null })])).toEqual([]);
  });
});

it('duplicates are judged among those that count to the last day (R8.7)', () => {
  const twins = [
    counted('a', { serialNumber: 'S1' }),
    counted('b', { serialNumber: 'S1', ...GONE, lastDiscovered: day('2026-10-31') }),
    counted('c', { serialNumber: 'S1', mayCount: false }),
    counted('d', { serialNumber: 'S2' }),
    counted('e', { serialNumber: 'S2' }),
  ];
  expect(judged(twins).map((one) => `${one.resource.id} ${one.findings}`)).toEqual([
    'a ',
    'b leaving',
    'd ',
    'e duplicate',
  ]);
});
