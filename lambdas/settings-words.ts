import * as z from 'zod';
import { nearest } from './domain/text/nearest.ts';

/** What a key of the settings takes, in words that follow "takes", with an example. */
export const words = z.registry<{ readonly takes: string; readonly choices?: () => readonly string[] }>();

type Type = z.core.$ZodType | undefined;

/** The sentences for what a check has found wrong in `raw`: each key, what it takes, and what stands there instead. */
export function sentencesFor(issue: z.core.$ZodIssue, raw: unknown, schema: Type): readonly Sentence[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], schema));
  if (issue.code === 'invalid_key') return [unknownKey(path, schema)];
  const type = unwrap(typeAt(schema, path));
  const value = valueAt(raw, path);
  const key = path.length === 0 ? 'the file' : path.join('.');
  if (value === undefined) return [{ path, says: `${key} is missing; it takes ${takes(type)}` }];
  const isSaid = issue.code !== 'custom' && words.has(type as z.core.$ZodType);
  const own = isSaid || ZODS_OWN.test(issue.message) ? undefined : issue.message;
  return [
    { path, says: own ? `${key} ${own}` : `${key} takes ${takes(type)}, not ${shown(value)}${hint(type, value)}` },
  ];
}

/** What is wrong, and the key where it is. */
export interface Sentence {
  readonly path: readonly PropertyKey[];
  readonly says: string;
}

const ZODS_OWN = /^(Invalid|Too|Unrecognized)\b/;

function unknownKey(path: readonly PropertyKey[], schema: Type): Sentence {
  const key = String(path.at(-1));
  const meant = nearest(key, knownKeys(unwrap(typeAt(schema, path.slice(0, -1)))));
  return { path, says: `unknown key ${path.join('.')}${meant ? `; did you mean ${meant}?` : ''}` };
}

/** The keys that the settings know here; names of the estate's own (platforms, lines, folders) are none. */
function knownKeys(type: Type): readonly string[] {
  if (type instanceof z.ZodObject) return Object.keys(type.shape);
  return type instanceof z.ZodRecord ? choicesOf(type.keyType) : [];
}

/** What a key takes, in words that follow "takes". */
export function takes(type: Type): string {
  const own = type && words.get(type);
  if (own) return own.takes;
  if (type instanceof z.ZodEnum) return `one of ${type.options.join(', ')}`;
  if (type instanceof z.ZodBoolean) return 'true or false';
  if (type instanceof z.ZodNumber) return numberWords(type);
  if (type instanceof z.ZodString) return 'text';
  if (type instanceof z.ZodUnion) return type.options.map((option) => takes(unwrap(option))).join(' or ');
  if (type instanceof z.ZodArray) return `a list, such as [a, b], each ${takes(unwrap(type.element))}`;
  if (type instanceof z.ZodTuple) return `a list of ${type.def.items.length}, each ${takes(unwrap(type.def.items[0]))}`;
  if (type instanceof z.ZodRecord) return `a name and a colon on each line, then ${takes(unwrap(type.valueType))}`;
  return `keys: ${knownKeys(type).join(', ')}`;
}

function numberWords({ format, minValue, maxValue }: z.ZodNumber): string {
  const known = (limit: number | null): limit is number => limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  const kind = format === 'safeint' ? 'a whole number' : 'a number';
  if (known(minValue) && known(maxValue)) return `${kind} from ${minValue} to ${maxValue}`;
  if (known(minValue)) return `${kind}, ${minValue} or more`;
  return known(maxValue) ? `${kind}, ${maxValue} or less` : kind;
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys of its own';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function hint(type: Type, value: unknown): string {
  if (type instanceof z.ZodString && (typeof value === 'number' || typeof value === 'boolean')) {
    return `; put it in quotes: "${value}"`;
  }
  if (type instanceof z.ZodNumber && typeof value === 'string' && /^[0-9.]+$/.test(value))
    return '; take the quotes away';
  const meant = typeof value === 'string' ? choiceFor(value, choicesOf(type)) : undefined;
  return meant ? `; did you mean ${meant}?` : '';
}

function choicesOf(type: Type): readonly string[] {
  const own = type && words.get(type)?.choices;
  if (own) return own();
  return type instanceof z.ZodEnum ? type.options.map(String) : [];
}

/** The choice in other case, or the one whose last part this is (Dublin), else the nearest. */
function choiceFor(text: string, choices: readonly string[]): string | undefined {
  const plain = text.trim().toLowerCase().replaceAll(' ', '_');
  const same = choices.find((choice) => choice.toLowerCase() === plain);
  return same ?? choices.find((choice) => choice.toLowerCase().endsWith(`/${plain}`)) ?? nearest(text, choices);
}

function typeAt(schema: Type, path: readonly PropertyKey[]): Type {
  let at = schema;
  for (const step of path) at = childOf(unwrap(at), String(step));
  return at;
}

function childOf(type: Type, step: string): Type {
  if (type instanceof z.ZodObject) return (type.shape[step] ?? type.def.catchall) as Type;
  if (type instanceof z.ZodRecord) return type.valueType;
  if (type instanceof z.ZodTuple) return type.def.items[Number(step)];
  if (type instanceof z.ZodUnion) return type.options.map((option) => childOf(unwrap(option), step)).find(Boolean);
  return type instanceof z.ZodArray ? type.element : undefined;
}

/** The type of a key without what is said of its absence. */
export function unwrap(type: Type): Type {
  let inner = type;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional) {
    inner = inner.def.innerType;
  }
  return inner;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw);
}
