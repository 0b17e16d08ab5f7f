import { stringify } from 'yaml';
import { type SettingsKey, settingsKeys } from '../../settings-keys.ts';

/** Every key of `estate.yaml` as rows of a table: whether it must be there, what it takes, its default, why. */
export function settingsRows(): string[][] {
  return [['key', 'must be', 'takes', 'default', 'meaning'], ...settingsKeys().map(rowOf)];
}

function rowOf({ path, isRequired, takes, usual, meaning }: SettingsKey): string[] {
  const otherwise = meaning.otherwise ?? (usual === undefined ? '' : inYaml(usual));
  return [path, isRequired ? 'there' : '', takes, otherwise, meaning.means];
}

/** A value as it stands behind its key on one line. */
export function inYaml(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}
