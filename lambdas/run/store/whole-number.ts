import * as z from 'zod/mini';

/** A whole number of any size in a document of the store, where it stands as text. */
export const wholeNumber = z.pipe(
  z.string(),
  z.transform((text) => BigInt(text)),
);
