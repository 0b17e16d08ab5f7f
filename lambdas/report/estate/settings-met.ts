import { nearest } from '../../domain/text/nearest.ts';
import { compareText } from '../../domain/text/text.ts';
import type { RunInputs } from '../../run/revisions/run-inputs.ts';
import type { Settings } from '../../settings.ts';

/** The names that a month has. */
export interface Known {
  readonly lines: readonly string[];
  /** What consumption lines measure. */
  readonly meters: readonly string[];
  /** Platforms of which resources, counts or readings are there. */
  readonly metered: readonly string[];
  readonly units: readonly string[];
  readonly platforms: readonly string[];
  readonly domains: readonly string[];
  readonly people: readonly string[];
  readonly accounts: ReadonlyMap<string, readonly string[]>;
}

/** Settings that name a line, platform, unit or domain which the month does not have (R2.8), each with its nearest. */
export function settingsThatMeetNothing(settings: Settings, known: Known): string[] {
  return [
    ...unmet('counting', Object.keys(settings.counting), known.lines, 'line'),
    ...unmet('fixed_shares', Object.keys(settings.fixed_shares), known.lines, 'line'),
    ...unmet('composite', Object.keys(settings.composite), known.lines, 'line'),
    ...unmet('seat_types', Object.keys(settings.seat_types), known.platforms, 'platform'),
    ...unmet('coverage', Object.keys(settings.coverage.platforms), known.platforms, 'platform'),
    ...unmet('publish.units', settings.publish.units, known.units, 'unit'),
    ...unmet('domain_aliases', lowered(Object.keys(settings.domain_aliases)), known.domains, 'domain'),
  ];
}

/** Folders of the uploads that no source of the settings names, where the settings name any, each with its nearest. */
export function foldersOfNoSource({
  unnamed_folders,
  settings,
}: Pick<RunInputs, 'unnamed_folders' | 'settings'>): string[] {
  return unnamed_folders.map((folder) => {
    const found = nearest(folder, Object.keys(settings.sources));
    return `folder ${folder}/ is no source of the settings; add it to sources${found ? `, or did you mean ${found}?` : ''}`;
  });
}

function lowered(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase());
}

function unmet(key: string, names: readonly string[], known: readonly string[], what: string): string[] {
  return names
    .filter((name) => !known.includes(name))
    .sort(compareText)
    .map((name) => {
      const found = nearest(name, known);
      return `settings: ${key} names ${what} ${name}, which this month does not have${found ? `; did you mean ${found}?` : ''}`;
    });
}
