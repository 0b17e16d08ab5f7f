/**
 * How a person calls Truedown in its checkout. Never without `--no-install`: elsewhere the registry would be asked for a
 * package of this name, and whatever it gives would run.
 */
export const COMMAND = 'npx --no-install truedown';
