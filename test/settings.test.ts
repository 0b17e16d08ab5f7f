import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings, settingsSchema } from '../lambdas/settings.ts';
import { readSettingsFile } from '../lambdas/settings-file.ts';
import { temporaryStore } from './temporary-store.ts';

const NEEDED = { estate: 'X', timezone: 'Europe/Dublin', currency: 'EUR', owner: { email: 'a@b.example' } };

function saidOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

/** What a settings file of these lines is refused with, without the folder in front. */
async function saidOfFile(bytes: string | Uint8Array): Promise<string> {
  const { root } = await temporaryStore();
  const path = join(root, 'estate.yaml');
  await writeFile(path, bytes);
  return saidOf(() => readSettingsFile(path)).replaceAll(path, 'estate.yaml');
}

describe('the settings say what a key takes (feeds 2)', () => {
  it.each([
    {
      raw: { timezone: 'Europe/Dubln' },
      says: 'timezone takes an IANA time zone, such as Europe/Dublin, not "Europe/Dubln"; did you mean Europe/Dublin?',
    },
    { raw: { timezone: 'Helsinki' }, says: /not "Helsinki"; did you mean Europe\/Helsinki\?$/ },
    { raw: { timezone: 'new york' }, says: /did you mean America\/New_York\?$/ },
    {
      raw: { currency: 'eur' },
      says: 'currency takes a currency code of ISO 4217, such as EUR, not "eur"; did you mean EUR?',
    },
    { raw: { currency: 'EURO' }, says: /did you mean EUR\?$/ },
    { raw: { estate: 42 }, says: 'estate takes text, not 42; put it in quotes: "42"' },
    {
      raw: { owner: 'Ann <ann@b.example>' },
      says: 'owner takes keys: name, email, principals, link, not "Ann <ann@b.example>"',
    },
    { raw: { owner: { email: 'a@b.example, c@b.example' } }, says: /^owner\.email takes one e-mail address, such as / },
    {
      raw: { window_days: '90' },
      says: 'window_days takes a whole number from 1 to 3660, not "90"; take the quotes away',
    },
    { raw: { grace_days: 0 }, says: 'grace_days takes a whole number from 1 to 3660, not 0' },
    {
      raw: { sensitivity_days: [30] },
      says: /^sensitivity_days takes a list of 2, each a whole number .+, not a list$/,
    },
    {
      raw: { publish: { max_unattributed: '5%' } },
      says: 'publish.max_unattributed takes a share from 0 to 1, such as 0.05, not "5%"',
    },
    { raw: { publish: null }, says: /^publish takes keys: max_unattributed, .+, not nothing$/ },
    { raw: { publish: { review: 'no' } }, says: 'publish.review takes true or false, not "no"' },
    { raw: { schedule: { time: '6:00' } }, says: 'schedule.time takes a time of day, such as "06:00", not "6:00"' },
    {
      raw: { identities: 'masked' },
      says: /^identities takes named \(masked comes with the privacy release\), not "masked"/,
    },
    {
      raw: { seat_types: { sn: [{ name: 'f', assignments: [] }] } },
      says: /^seat_types\.sn\.0\.assignments takes a list, .+, not an empty list$/,
    },
    { raw: { seat_types: ['itil'] }, says: /^seat_types takes a name and a colon on each line, .+, not a list$/ },
    {
      raw: { sources: { hr: { feed: 'peopel' } } },
      says: /^sources\.hr\.feed takes one of people, .+; did you mean people\?$/,
    },
    {
      raw: { sources: { hr: { approved_on: '31/10/2026' } } },
      says: /^sources\.hr\.approved_on takes a date, such as 2026-10-31, not /,
    },
    { raw: { sources: { hr: { fed: 'people' } } }, says: 'unknown key sources.hr.fed; did you mean feed?' },
    { raw: { composite: { L: { heads: 50 } } }, says: /^unknown key composite\.L\.heads/ },
    {
      raw: { coverage: { servicenow: { form: '2024-01-01' } } },
      says: /^coverage\.servicenow\.from is missing; it takes a date/,
    },
    { raw: { timezone: undefined }, says: 'timezone is missing; it takes an IANA time zone, such as Europe/Dublin' },
  ])('$raw', ({ raw, says }) => {
    const said = saidOf(() => parseSettings({ ...NEEDED, ...raw })).split('\n');
    const expected =
      typeof says === 'string'
        ? `settings: ${says}`
        : expect.stringMatching(new RegExp(says.source.replace('^', '^settings: ')));
    expect(said).toContainEqual(expected);
  });

  const VALUES = [null, true, -1, 1e9, 0.5, '', 'x', '5%', [], [1], ['x'], {}, { x: 1 }, { x: { y: {} } }];
  it.each(Object.keys(settingsSchema.shape))('in no word of its checker: %s', (key) => {
    const nested = VALUES.flatMap((value) => [value, { x: value }, { x: { y: value } }, [{ name: value }]]);
    const inner = Object.keys((parseSettings(NEEDED) as Record<string, unknown>)[key] ?? {});
    const all = [...nested, ...inner.flatMap((name) => VALUES.map((value) => ({ [name]: value })))];
    for (const value of all) {
      const said = saidOf(() => parseSettings({ ...NEEDED, [key]: value }));
      expect(said).not.toMatch(/\b(expected|received|Invalid|Too (small|big)|Unrecognized|undefined|record|tuple)\b/);
    }
  });
});

describe('F14: the domains that mail may go to (feeds 2 mail.domains)', () => {
  const domainsOf = (raw: object) => parseSettings({ ...NEEDED, ...raw }).mail.domains;

  it.each([
    { raw: {}, domains: ['b.example'], why: "the owner's" },
    {
      raw: { finance: { email: 'f@c.example' }, sender: 's@d.example', domain_aliases: { 'B.ie': 'b.example' } },
      domains: ['b.example', 'b.ie', 'c.example', 'd.example'],
      why: "the estate's own addresses and both sides of domain_aliases",
    },
    { raw: { domain_aliases: { '*': 'x y' } }, domains: ['b.example'], why: 'what is no domain is none' },
    {
      raw: { mail: { domains: ['Z.example', 'häfen.example'] } },
      domains: ['z.example', 'xn--hfen-loa.example'],
      why: 'those named, and no other',
    },
  ])('are $domains: $why', ({ raw, domains }) => expect(domainsOf(raw)).toEqual(domains));

  it.each(['*', '*.b.example', '@b.example', 'a@b.example', 'b example', ''])('are never "%s"', (domain) => {
    expect(saidOf(() => domainsOf({ mail: { domains: [domain] } }))).toContain(
      'settings: mail.domains.0 takes a domain, such as harbour.example, not',
    );
  });

  it.each([
    { email: 'Desk@B.Example', is: 'Desk@b.example', why: 'a policy compares lower case' },
    { email: 'desk@häfen.example', is: 'desk@xn--hfen-loa.example', why: 'and ASCII' },
  ])('an address of the settings is $is: $why', ({ email, is }) => {
    expect(parseSettings({ ...NEEDED, owner: { email }, sender: email })).toMatchObject({
      owner: { email: is },
      sender: is,
      finance: { email: is },
    });
  });

  it('an address is no pattern of a policy', () => {
    expect(saidOf(() => parseSettings({ ...NEEDED, owner: { email: 'a@*' } }))).toMatch(
      /owner\.email takes one e-mail/,
    );
  });
});

describe('a time zone is kept in the letters of its database, as the scheduler compares them', () => {
  it.each([
    { timezone: 'Europe/Dublin', is: 'Europe/Dublin', why: 'as it should be' },
    { timezone: 'europe/dublin', is: 'Europe/Dublin', why: 'small letters' },
    { timezone: 'AMERICA/NEW_YORK', is: 'America/New_York', why: 'capitals' },
    { timezone: 'utc', is: 'UTC', why: 'not a place' },
    { timezone: 'US/Eastern', is: 'US/Eastern', why: 'another name of a zone stays' },
    { timezone: 'us/eastern', is: 'America/New_York', why: 'in small letters it is the main one' },
  ])('$timezone is $is: $why', ({ timezone, is }) => {
    const settings = parseSettings({ ...NEEDED, timezone, sources: { hr: { timezone } } });
    expect([settings.timezone, settings.sources.hr?.timezone]).toEqual([is, is]);
  });

  it.each(['+01:00', '-0500', ''])('is never "%s"', (timezone) => {
    expect(saidOf(() => parseSettings({ ...NEEDED, timezone }))).toContain('timezone takes an IANA time zone');
  });
});

describe('a settings file (feeds 2)', () => {
  const HEAD = 'estate: X\ntimezone: Europe/Dublin\ncurrency: EUR\nowner: { email: a@b.example }\n';
  it.each([
    {
      text: `${HEAD}windw_days: 90\n`,
      says: /^estate\.yaml, line 5: unknown key windw_days; did you mean window_days\?$/,
    },
    {
      text: `${HEAD}sources:\n  hr: { feed: people }\n  ap:\n    feed: invoces\n`,
      says: /^estate\.yaml, line 8: sources\.ap\.feed takes /,
    },
    {
      text: `${HEAD}seat_types:\n  sn:\n    - name: f\n      assignments: []\n`,
      says: /^estate\.yaml, line 8: seat_types\.sn\.0\.assignments /,
    },
    { text: `${HEAD}coverage:\n  sn: {}\n`, says: /^estate\.yaml, line 6: coverage\.sn\.from is missing/ },
    { text: 'estate: X\n', says: /^estate\.yaml: timezone is missing;/ },
    { text: '', says: /^estate\.yaml: estate is missing;/ },
    { text: '- a\n', says: /^estate\.yaml: the file takes keys: estate, timezone, .+, not a list$/ },
    { text: `${HEAD}estate: Y\n`, says: /^estate\.yaml: not YAML: .+ line 5/ },
    { text: `${HEAD}\tx: 1\n`, says: /^estate\.yaml: not YAML: / },
    { text: Buffer.from(HEAD, 'utf16le'), says: /^estate\.yaml: / },
    { text: Buffer.from(HEAD.replace('X', 'Müller'), 'latin1'), says: /^estate\.yaml is not UTF-8; save it as UTF-8$/ },
  ])('$says', async ({ text, says }) => expect(await saidOfFile(text)).toMatch(says));

  it('is named where it is none', async () => {
    const { root } = await temporaryStore();
    await mkdir(join(root, 'estate'));
    expect(saidOf(() => readSettingsFile(join(root, 'estate')))).toMatch(
      /estate is a folder; name the settings file in it/,
    );
    expect(saidOf(() => readSettingsFile(join(root, 'no.yaml')))).toMatch(/no\.yaml: there is no such settings file$/);
  });
});
