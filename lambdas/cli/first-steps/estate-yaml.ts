import { stringify } from 'yaml';
import { COMMAND } from '../../domain/text/command.ts';
import { type SettingsKey, settingsKeys } from '../../settings-keys.ts';
import { inYaml } from './settings-rows.ts';

/** What a newcomer has to say of an estate: the keys that have no default. */
export interface EstateAnswers {
  readonly estate: string;
  readonly timezone: string;
  readonly currency: string;
  readonly owner: { readonly name: string; readonly email: string };
}

/** What the first month asks for most, in front of the other keys. */
const FIRST = ['seat_types', 'finance'];

/**
 * The text of an `estate.yaml`: the answers, and every other key as a comment with its default or an example. A line with
 * one `#` is a key, and holds once the `#` is gone; one with two is words. It is made of the schema, so it never differs.
 */
export function estateYaml(answers: EstateAnswers): string {
  const keys = settingsKeys();
  const other = topLevel(keys).filter(({ path }) => !(path in answers));
  const sorted = [...other.filter(isFirst).sort(byFirst), ...other.filter((key) => !isFirst(key))];
  return [
    `## The settings of this estate. ${COMMAND} template --settings prints every key; an unknown one is refused.`,
    ...Object.entries(answers).flatMap(([key, value]) => [
      `## ${sentence(keys.find(({ path }) => path === key) as SettingsKey)}`,
      stringify({ [key]: value }, { lineWidth: 0 }).trimEnd(),
    ]),
    '',
    '## Every key below has a default, and stands with it or with an example; take one # away to change it.',
    ...sorted.flatMap((key) => ['', ...commented(key, keys)]),
    '',
  ].join('\n');
}

function topLevel(keys: readonly SettingsKey[]): SettingsKey[] {
  return keys.filter(({ path }) => !/[.[]/.test(path));
}

function isFirst({ path }: SettingsKey): boolean {
  return FIRST.includes(path);
}

function byFirst(a: SettingsKey, b: SettingsKey): number {
  return FIRST.indexOf(a.path) - FIRST.indexOf(b.path);
}

function commented(key: SettingsKey, keys: readonly SettingsKey[]): string[] {
  const value = shownValue(key);
  if (value !== undefined && value !== '') return [`## ${sentence(key)}`, ...lineOf(key.path, value, '# ')];
  return [
    `## ${sentence(key)}`,
    `# ${key.path}:`,
    ...childrenOf(key, keys).flatMap((own) => commentedBelow(own, keys, '  ')),
  ];
}

function childrenOf({ path: parent }: SettingsKey, keys: readonly SettingsKey[]): SettingsKey[] {
  const depth = parent.split('.').length + 1;
  return keys.filter(
    ({ path }) => path.startsWith(`${parent}.`) && !path.includes('<') && path.split('.').length === depth,
  );
}

function commentedBelow(key: SettingsKey, keys: readonly SettingsKey[], margin: string): string[] {
  const name = key.path.slice(key.path.lastIndexOf('.') + 1);
  const value = shownValue(key);
  if (value !== undefined) return [`##${margin} ${sentence(key)}`, ...lineOf(name, value, `# ${margin}`)];
  const own = childrenOf(key, keys).flatMap((child) => commentedBelow(child, keys, `${margin}  `));
  return own.length === 0 ? [] : [`##${margin} ${sentence(key)}`, `# ${margin}${name}:`, ...own];
}

/** An example, else the default; undefined where there is neither. */
function shownValue({ meaning, usual }: SettingsKey): string | undefined {
  return meaning.example ?? (usual === undefined ? undefined : inYaml(usual));
}

/** A key and its value, which may go on over lines of their own. */
function lineOf(name: string, value: string, before: string): string[] {
  const [first = '', ...more] = `${name}: ${value}`.split('\n');
  return [first.trimEnd(), ...more].map((line) => before + line);
}

/** `How many days without use make a seat idle; a whole number from 1 to 3660.` */
function sentence({ meaning: { means, example }, takes, hasKeys }: SettingsKey): string {
  const text = hasKeys || example ? means : `${means}; ${takes}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.${example ? ' For example:' : ''}`;
}
