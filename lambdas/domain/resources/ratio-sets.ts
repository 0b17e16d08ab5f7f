import { Fraction } from '../fraction.ts';
import type { ResourceClass } from './classes.ts';

/** Units for one resource of a class; a class that is not named does not count. */
export type RatioSet = ReadonlyMap<ResourceClass, Fraction>;

type StatedSet = Readonly<Partial<Record<ResourceClass, string>>>;

/** The rule sets of R8.1. */
const PUBLISHED: Readonly<Record<string, StatedSet>> = {
  'itom-2020-07': { server: '1', paas: '1/3', function: '1/3', container: '1/3', unresolved: '1' },
  'itom-2021-01': { server: '1', paas: '1/3', function: '1/3', container: '1/3', device: '1/4', unresolved: '1' },
  'itom-2024-02': { server: '1', paas: '1/3', function: '1/20', container: '1/10', device: '1/4', unresolved: '1/4' },
  'itom-iot-2024-02': {
    ...{ server: '1', paas: '1/3', function: '1/20', container: '1/10', device: '1/4', unresolved: '1/4' },
    ...{ networking: '1/25', iot: '1/40' },
  },
  sam: { server: '1', device: '1/4' },
  ham: { server: '1', device: '1/4', networking: '1/5' },
};

/** Rule sets by name: those of R8.1 and those of the settings, which win. */
export function ratioSets(own: Readonly<Record<string, StatedSet>>): ReadonlyMap<string, RatioSet> {
  return new Map(Object.entries({ ...PUBLISHED, ...own }).map(([name, stated]) => [name, ratioSetOf(stated)]));
}

function ratioSetOf(stated: StatedSet): RatioSet {
  return new Map(
    Object.entries(stated).map(([name, ratio]) => [name as ResourceClass, parseRatio(ratio) as Fraction] as const),
  );
}

const RATIO = /^\d+(?:\.\d+)?$|^\d+\/[1-9]\d*$/;

/** Reads `1`, `0.25` or `1/3`; undefined where it is not a ratio above 0. */
export function parseRatio(text: string): Fraction | undefined {
  if (!RATIO.test(text)) return undefined;
  const ratio = new Fraction(text);
  return ratio.n > 0n ? ratio : undefined;
}
