import * as z from 'zod';
import { settingsSchema } from './settings.ts';
import { MEANINGS, type Meaning } from './settings-meanings.ts';
import { takes, unwrap } from './settings-words.ts';

/** A key of `estate.yaml`: what the schema says of it, and what it means. */
export interface SettingsKey {
  /** `publish.review`; `<…>` stands for a name of the estate's own, `[]` for each element of a list. */
  readonly path: string;
  readonly isRequired: boolean;
  /** Keys of its own follow, each with its row. */
  readonly hasKeys: boolean;
  readonly takes: string;
  /** The default; undefined where the schema has none. */
  readonly usual: unknown;
  readonly meaning: Meaning;
}

type Type = z.core.$ZodType;

/** Every key that the settings take, in the order of the schema, each before its own keys. */
export function settingsKeys(): SettingsKey[] {
  return keysBelow(settingsSchema, '');
}

function keysBelow(type: Type, path: string): SettingsKey[] {
  const inner = unwrap(type) as Type;
  if (inner instanceof z.ZodArray) return keysBelow(inner.element, `${path}[]`);
  if (inner instanceof z.ZodRecord) return keysBelow(inner.valueType, `${path}.<${NAMES[path]}>`);
  if (!(inner instanceof z.ZodObject)) return [];
  const own = Object.entries<Type>(inner.shape).flatMap(([key, child]) =>
    keyAt(child, path === '' ? key : `${path}.${key}`),
  );
  const { catchall } = inner.def;
  const isOpen = catchall instanceof z.ZodObject;
  return isOpen ? [...own, ...keysBelow(catchall, `${path}.<${NAMES[path]}>`)] : own;
}

/** What the names below a key are. */
const NAMES: Readonly<Record<string, string>> = {
  seat_types: 'platform',
  counting: 'line',
  coverage: 'platform',
  sources: 'folder',
};

function keyAt(type: Type, path: string): SettingsKey[] {
  const below = keysBelow(type, path);
  const key: SettingsKey = {
    path,
    isRequired: !isOptional(type),
    hasKeys: below.length > 0,
    takes: below.length > 0 ? 'the keys below' : takes(unwrap(type)),
    usual: type instanceof z.ZodDefault ? type.def.defaultValue : undefined,
    meaning: MEANINGS[path] as Meaning,
  };
  return [key, ...below];
}

function isOptional(type: Type): boolean {
  return type instanceof z.ZodDefault || type instanceof z.ZodPrefault || type instanceof z.ZodOptional;
}
