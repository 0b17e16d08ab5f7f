/** A setting of a source as it is written in `estate.yaml`: `sources.ap.decimal: ","`. */
export function settingOf(source: string, setting: string): string {
  return source === ''
    ? `sources.NAME.${setting} (NAME being a folder into which the file must go)`
    : `sources.${source}.${setting}`;
}
