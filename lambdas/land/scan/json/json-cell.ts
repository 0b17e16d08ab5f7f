/** A value of a record, its numbers as they are written. */
export type JsonValue = string | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The text of a value, or why it has none. */
export type JsonCell = { readonly text: string } | { readonly problem: string };

/** Joins the values of a list, as in every cell that holds several. */
const JOIN = '+';

/** ServiceNow's times are in UTC in `value`, and in the zone of whoever exported in `display_value`. */
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$/;

/**
 * What a value says in one cell: a list of plain values joined by `+`; of a reference what it shows, as lists in CSV do,
 * else its value. A time is the value, because nobody says in which zone it is shown.
 */
export function jsonCell(value: JsonValue): JsonCell {
  if (value === null) return { text: '' };
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return { text: String(value) };
  return isList(value) ? listCell(value) : objectCell(value);
}

/** Half of a character that takes two. */
const LONE = /\p{Surrogate}/u;

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

function textCell(text: string): JsonCell {
  if (text.includes('\0')) return { problem: 'holds a NUL character; take it out' };
  return LONE.test(text) ? { problem: 'holds half a character; export it again' } : { text };
}

function listCell(list: readonly JsonValue[]): JsonCell {
  const texts: string[] = [];
  for (const value of list) {
    const cell = value !== null && typeof value === 'object' ? nested('a list of lists or objects') : jsonCell(value);
    if ('problem' in cell) return cell;
    if (cell.text.includes(JOIN)) {
      return {
        problem: `holds a list with "${cell.text}" in it, and lists are joined by ${JOIN}; export one value a record`,
      };
    }
    texts.push(cell.text);
  }
  return { text: texts.join(JOIN) };
}

function objectCell(object: { readonly [key: string]: JsonValue }): JsonCell {
  const keys = Object.keys(object);
  if (keys.length === 0) return { text: '' };
  const { value = null, display_value: shown = null } = object;
  const isReference = keys.every((key) => key === 'value' || key === 'display_value' || key === 'link');
  if (!isReference || isObject(value) || isObject(shown) || !('value' in object || 'display_value' in object)) {
    return nested('an object');
  }
  return jsonCell(shown === null || (typeof value === 'string' && TIME.test(value)) ? value : shown);
}

const isObject = (value: JsonValue) => value !== null && typeof value === 'object';

function nested(what: string): JsonCell {
  return { problem: `holds ${what}, and a cell holds one value; export it as plain text, or the table as CSV` };
}
