import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Loads a bundle as Lambda does: by itself, told all that the stack tells; variables are told as `NAME=value`. */
export default async function load(file, ...environment) {
  Object.assign(process.env, Object.fromEntries(environment.map((told) => told.split('='))));
  // Bare clients ask for parts of Node.js in the way of CommonJS.
  globalThis.require = createRequire(file);
  await import(pathToFileURL(file).href);
}
