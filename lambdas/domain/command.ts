/**
 * How a person calls Truedown in its checkout. Never without `--no-install`: elsewhere npx would ask the registry for a
 * package of this name and run whatever it gets.
 */
export const COMMAND = 'npx --no-install truedown';
