import * as z from 'zod';

/** A whole number of any size in a document of the store, where it stands as text. */
export const wholeNumber = z.string().transform((text) => BigInt(text));
