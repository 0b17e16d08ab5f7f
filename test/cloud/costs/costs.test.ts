import { describe, expect, it } from 'vitest';
import { chargedMegabytes, idleCosts, monthCosts, requestPrice, storedBytes, total } from './costs.ts';
import type { Counts, Standing } from './counts.ts';
import { earlierFiles, monthFiles, seatsOf } from './estate.ts';
import { PLATFORMS } from './estate-platforms.ts';

const MB = 1024 ** 2;
const GB = 1024 ** 3;

const NONE: Counts = {
  seats: 0,
  units: 0,
  files: 0,
  functions: {},
  stateTransitions: 0,
  scanned: [],
  s3: { asked: {}, byEngine: {} },
  s3Callers: {},
  glue: { asked: {}, byEngine: {} },
  stored: {},
  messages: 0,
  mails: 0,
  mailBytes: 0,
  printed: 0,
  historyEvents: 0,
  dataEvents: 0,
  busEvents: 0,
};
const NOTHING: Standing = { alarms: 0, polledQueues: 0, metricFilters: 0, logGroups: 0, trails: 0 };
const step = { invocations: 1, milliseconds: 1000, megabytes: 1024, peakMegabytes: 512, extraDiskMegabytes: 0 };

describe('what counts cost', () => {
  it.each<[why: string, column: keyof ReturnType<typeof monthCosts>, counts: Partial<Counts>, usd: number]>([
    ['a GB-second and its request', 'lambda', { functions: { charge: step } }, 0.0000133334 + 0.0000002],
    [
      'twice the memory is twice the price',
      'lambda',
      { functions: { charge: { ...step, megabytes: 2048 } } },
      0.0000266668 + 0.0000002,
    ],
    [
      'a GB of disk beyond the free half',
      'lambda',
      { functions: { land: { ...step, extraDiskMegabytes: 1024 } } },
      0.0000133334 + 0.0000002 + 3.09e-8,
    ],
    ['a thousand transitions', 'stepFunctions', { stateTransitions: 1000 }, 0.025],
    ['a terabyte scanned', 'athena', { scanned: [1024 * GB] }, 5],
    ['an empty statement counts as 10 MB', 'athena', { scanned: [0] }, (5 * 10) / MB],
    ['a thousand writes of the engine', 's3Requests', { s3: { asked: {}, byEngine: { PutObject: 1000 } } }, 0.005],
    ['a thousand reads', 's3Requests', { s3: { asked: { GetObjectVersion: 1000 }, byEngine: {} } }, 0.0004],
    ['a GB a month, twelve of them kept', 's3Storage', { stored: { 'raw/': GB } }, 12 * 0.023],
    ['requests of both', 'glue', { glue: { asked: { GetTable: 2 }, byEngine: { GetTable: 3 } } }, 5e-6],
    ['a message is sent, received and deleted', 'sqs', { messages: 1000 }, 3000 * 0.4e-6],
    ['mails, and the bytes in them', 'ses', { mails: 1000, mailBytes: GB }, 0.1 + 0.12],
    ['a GB of logs, kept for a year', 'logsAndAlarms', { printed: GB }, 0.57 + 12 * 0.03],
    ['data events', 'logsAndAlarms', { dataEvents: 100_000 }, 0.1],
    ['events of the bucket', 'logsAndAlarms', { busEvents: 1_000_000 }, 1],
  ])('%s', (_, column, counts, usd) => {
    const costs = monthCosts({ ...NONE, ...counts }, NOTHING);
    expect(costs[column]).toBeCloseTo(usd, 12);
  });

  it('a month without counts costs what the idle stack costs', () => {
    const standing = { ...NOTHING, alarms: 15, polledQueues: 3, trails: 1 };
    expect(monthCosts(NONE, standing)).toEqual(idleCosts(standing));
    expect(total(idleCosts(standing))).toBeCloseTo(1.5 + 3 * 648_000 * 0.4e-6 + 720 * 0.005e-3, 12);
  });

  it.each([
    ['ListBucketVersions', 0.005e-3],
    ['CompleteMultipartUpload', 0.005e-3],
    ['HeadObject', 0.0004e-3],
    ['DeleteObject', 0],
  ])('S3 prices %s at %d', (request, usd) => expect(requestPrice(request)).toBe(usd));

  it.each([
    [[0, 5 * MB], 20],
    [[10 * MB + 1], 11],
    [[], 0],
  ])('charges %j bytes as %d MB', (scanned, megabytes) => expect(chargedMegabytes(scanned)).toBe(megabytes));

  it('stores a line of S3 for each request', () => {
    expect(storedBytes({ stored: { 'raw/': 5 }, s3: { asked: { GetObject: 2 }, byEngine: { GetObject: 1 } } })).toBe(
      5 + 3 * 700,
    );
  });
});

describe('the estate of so many seats', () => {
  const rows = (files: Iterable<{ file: string; text: string }>, part: string) =>
    [...files]
      .filter(({ file }) => file.includes(part))
      .reduce((all, { text }) => all + text.split('\n').length - 2, 0);

  it.each([
    ['/licences/', 1000],
    ['/users/', 1000],
    ['/activity/', 20_000],
    ['hr/people', 500],
    ['finance/units', 25],
    ['contracts', 20],
    ['accounts-payable', 20],
  ])('has in %s %d rows for 1,000 seats', (part, count) => expect(rows(monthFiles(1000), part)).toBe(count));

  it('has three months of activity before', () => expect(rows(earlierFiles(1000), '/activity/')).toBe(60_000));

  it('is the same each time', () => expect([...monthFiles(100)]).toEqual([...monthFiles(100)]));

  it('gives every seat to one platform', () => {
    expect(PLATFORMS.reduce((all, platform) => all + seatsOf(platform, 10_000), 0)).toBe(10_000);
  });
});
