import { describe, expect, it } from 'vitest';
import { boundaryProblems } from '../../lambdas/domain/feeds/source-names.ts';
import { parseSettings } from '../../lambdas/settings.ts';

const WHO = { principals: ['arn:aws:iam::123456789012:role/hr-export'] };
const problemsOf = (sources: Parameters<typeof boundaryProblems>[0]) =>
  boundaryProblems(sources).map(({ source, problem }) => `${source} ${problem}`);

describe('F26: a source is the name of a folder (R12.4)', () => {
  it.each([
    '',
    '*',
    'hr/*',
    `hr/\${aws:username}`,
    '../reports',
    'hr/../finance',
    './hr',
    '/hr',
    'hr/',
    'hr//x',
    'h r',
    'hr?',
    'personnél',
  ])('never "%s"', (name) => {
    expect(problemsOf({ [name]: { feed: 'people' } })).toEqual([
      `${name} is no name of a folder below uploads/; it takes letters, digits, ".", "_" and "-", with "/" between folders, such as hr/people`,
    ]);
  });

  it.each(['hr', 'hr/people', 'SAP.S4_prod-2', 'a/b/c/d', '2026'])('such as "%s"', (name) => {
    expect(problemsOf({ [name]: {} })).toEqual([]);
  });
});

describe('F26: whoever may upload delivers one feed into a folder of their own (R12.4)', () => {
  it.each([
    {
      sources: { hr: { ...WHO, feed: 'people' }, 'hr/people': { feed: 'people' } },
      why: 'they would write into hr/people',
    },
    {
      sources: { hr: { feed: 'people' }, 'hr/people': { ...WHO, feed: 'people' } },
      why: 'the inner one has principals',
    },
    { sources: { a: { ...WHO, feed: 'people' }, 'a/b/c': {} }, why: 'two folders down' },
  ])('refuses nested sources: $why', ({ sources }) => {
    expect(problemsOf(sources)).toEqual([expect.stringMatching(/^(hr\/people|a\/b\/c) lies below (hr|a), /)]);
  });

  it.each([
    { sources: { hr: { feed: 'people' }, 'hr/people': { feed: 'people' } }, why: 'nobody may upload: one machine' },
    { sources: { hr: { ...WHO, feed: 'people' }, hrx: { ...WHO, feed: 'units' } }, why: 'names that begin alike' },
    { sources: { log: { ...WHO, layout: 'servicenow-update-log' } }, why: 'a layout pins' },
    { sources: { tools: { principals: [] } }, why: 'no principal' },
  ])('takes $why', ({ sources }) => expect(problemsOf(sources)).toEqual([]));

  it('refuses principals without a feed, and says so as a sentence of the settings', () => {
    const raw = { estate: 'X', timezone: 'UTC', currency: 'EUR', owner: { email: 'a@b.example' } };
    const sources = { tools: { ...WHO, platform: 'adobe' }, '../x': {} };
    expect(() => parseSettings({ ...raw, sources })).toThrow(
      'settings: sources.tools has principals and no feed, so they could deliver any feed; write feed: beside them, such as feed: people\nsettings: sources.../x is no name of a folder',
    );
  });
});
