import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import type { CountedResource } from '../../../lambdas/domain/resources/counted-resource.ts';
import { duplicatesAmong } from '../../../lambdas/domain/resources/duplicates.ts';
import { counted } from './few-resources.ts';

const PLACEHOLDERS = new Set(['0', 'n/a', 'to be filled by o.e.m.']);
const seen = (id: string, last: string | null, change: Partial<CountedResource> = {}) =>
  counted(id, { serialNumber: 'S1', lastDiscovered: last as IsoDate | null, ...change });

describe('of resources that share a key all but one are duplicates (R8.7)', () => {
  it.each([
    {
      of: [seen('a', '2026-10-30'), seen('b', '2026-10-31'), seen('c', '2026-10-29')],
      is: 'a c',
      why: 'the last found stays',
    },
    { of: [seen('c', '2026-10-31'), seen('b', '2026-10-31'), seen('a', null)], is: 'a c', why: 'then the smallest id' },
    { of: [seen('a', null), seen('b', '2020-01-01')], is: 'a', why: 'an unknown date is the earliest' },
    { of: [seen('b', null), seen('a', null)], is: 'b', why: 'two unknown dates' },
    { of: [seen('a', null, { serialNumber: ' s1 ' }), seen('b', null)], is: 'b', why: 'keys in any case, trimmed' },
    {
      of: ['', '0', ' N/A', 'To be filled by O.E.M.'].flatMap((serialNumber) =>
        ['a', 'b'].map((id) => seen(id, null, { serialNumber })),
      ),
      is: '',
      why: 'placeholders are no serial number',
    },
    { of: [seen('a', null, { class: 'container' }), seen('b', null)], is: 'b', why: 'whatever the class' },
    { of: [seen('a', null), seen('n', null, { kind: 'unresolved' })], is: '', why: 'a node is no resource' },
    {
      of: ['a', 'b'].map((id) => counted(id, { fqdn: id === 'a' ? 'X.tiny.example' : 'x.tiny.example ' })),
      is: 'b',
      why: 'a full name',
    },
    {
      of: ['a', 'b'].map((id) => counted(id, { ipAddress: '10.0.0.1', name: 'Web' })),
      is: 'b',
      why: 'address and name',
    },
    { of: ['a', 'b'].map((id) => counted(id, { ipAddress: '10.0.0.1' })), is: '', why: 'an address alone is none' },
    { of: ['a', 'b'].map((id) => counted(id, { name: 'Web' })), is: '', why: 'neither is a name' },
    {
      of: [
        counted('a', { serialNumber: 'S1' }),
        counted('b', { serialNumber: 'S1', fqdn: 'x' }),
        counted('c', { fqdn: 'x' }),
      ],
      is: 'b c',
      why: 'the keys are judged one by one',
    },
  ])('$why: $is', ({ of, is }) => {
    expect(
      [...duplicatesAmong(of, PLACEHOLDERS)]
        .map(({ id }) => id)
        .sort()
        .join(' '),
    ).toBe(is);
  });
});
