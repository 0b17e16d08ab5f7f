import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { estateYaml } from '../../../lambdas/cli/first-steps/estate-yaml.ts';
import { settingsRows } from '../../../lambdas/cli/first-steps/settings-rows.ts';
import { parseSettings, settingsSchema } from '../../../lambdas/settings.ts';
import { settingsKeys } from '../../../lambdas/settings-keys.ts';
import { MEANINGS } from '../../../lambdas/settings-meanings.ts';
import { truedown } from '../truedown.ts';

const ANSWERS = {
  estate: 'Acme',
  timezone: 'Europe/Dublin',
  currency: 'EUR',
  owner: { name: 'Desk', email: 'desk@acme.example' },
};
const text = estateYaml(ANSWERS);

/** The file with the keys that are commented out. */
const whole = parse(text.replace(/^# ?/gm, '').replace(/^#.*$/gm, '')) as Record<string, unknown>;

describe('every key of the settings has words, and every word a key (feeds 2)', () => {
  const keys = settingsKeys();

  it('both ways', () => {
    expect(keys.map(({ path }) => path).sort()).toEqual(Object.keys(MEANINGS).sort());
    expect(keys.length).toBeGreaterThan(60);
  });

  it('each means and takes something, and is required or has a default', () => {
    for (const [key, mustBe, takes, usual, meaning] of settingsRows().slice(1)) {
      expect(meaning, key).toMatch(/^\S.{5,}[^.]$/);
      expect(takes, key).not.toBe('');
      const isGroup = takes === 'the keys below';
      expect(mustBe === 'there' || usual !== '' || isGroup, `${key} has no default`).toBe(true);
    }
  });

  it('sees keys in maps, lists and open objects', () => {
    const paths = keys.map(({ path }) => path);
    for (const path of [
      'owner.email',
      'seat_types.<platform>[].assignments',
      'counting.<line>.kinds',
      'coverage.<platform>.from',
      'sources.<folder>.columns',
    ]) {
      expect(paths).toContain(path);
    }
    expect(keys.filter(({ isRequired, path }) => isRequired && !/[<[]/.test(path)).map(({ path }) => path)).toEqual([
      'estate',
      'timezone',
      'currency',
      'owner',
      'owner.email',
    ]);
  });
});

describe('the estate.yaml that init writes', () => {
  it('says the answers and nothing else', () => {
    expect(parse(text)).toEqual(ANSWERS);
  });

  it('has every key of the schema once', () => {
    expect(Object.keys(whole).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });

  it('shows the defaults: with every # taken away, what has no example holds as before', () => {
    const settings = parseSettings(whole) as unknown as Record<string, unknown>;
    const plain = parseSettings(ANSWERS) as unknown as Record<string, unknown>;
    const withExamples = Object.keys(MEANINGS)
      .filter((path) => MEANINGS[path]?.example !== undefined)
      .map((path) => path.replace(/\..*/, ''));
    const changed = [...withExamples, 'mail'];
    for (const key of Object.keys(settings).filter((name) => !changed.includes(name))) {
      expect(settings[key], key).toEqual(plain[key]);
    }
    expect(settings.seat_types).not.toEqual({});
    expect(settings.sources).not.toEqual({});
  });
});

describe('truedown template --settings', () => {
  it('prints each key with whether it must be there, what it takes, its default and its meaning', async () => {
    const { status, stdout } = await truedown('template', '--settings');
    expect(status).toBe(0);
    for (const key of settingsKeys()) expect(stdout).toContain(`\n${key.path} `);
    expect(stdout).toMatch(/^timezone +there +an IANA time zone, such as Europe\/Dublin +where a month/m);
    expect(stdout).toMatch(/^publish\.max_unattributed +a share from 0 to 1, such as 0\.05 +0\.05 +a larger/m);
    expect(stdout).toMatch(/^sender +.* +the owner's +the address/m);
  });

  it.each([
    { args: [], says: /name a feed \(people, units, .*\), or --settings/ },
    { args: ['people', '--settings'], says: /--settings prints the keys of estate.yaml alone/ },
    { args: ['--settings', '--header'], says: /leave out the feed, --header and --explain/ },
    { args: ['peopel'], says: /did you mean people\?/ },
  ])('$args', async ({ args, says }) => {
    const { status, stderr } = await truedown('template', ...args);
    expect(stderr).toMatch(says);
    expect(status).toBe(2);
  });
});
