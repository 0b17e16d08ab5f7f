import * as z from 'zod/mini';
import { InvalidInputError, StoreConflictError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import { nearest } from '../../domain/text/nearest.ts';
import type { Store } from '../../ports/store.ts';
import { canonicalJson, sha256 } from '../store/json.ts';
import { requireJson } from '../store/read-json.ts';
import type { Receipt } from './landing-records.ts';

const withdrawal = z.object({ file: z.string(), by: z.string(), why: z.string() });

/** `withdrawals/<version>.json`: a person took this version of an upload out of the months to come (F7). */
export type Withdrawal = z.infer<typeof withdrawal>;

/** What of the uploads counts, and what a person took out. */
export interface Uploaded {
  readonly receipts: readonly Receipt[];
  readonly withdrawn: readonly { readonly receipt: Receipt; readonly by: string; readonly why: string }[];
}

/** Parts the receipts of withdrawn uploads from the others. The same name with other bytes is another version. */
export async function partWithdrawn(store: Store, receipts: readonly Receipt[]): Promise<Uploaded> {
  const listed = new Set((await store.list(keys.withdrawals)).map(({ key }) => key));
  const isOut = (receipt: Receipt) => listed.has(withdrawalKey(receipt) ?? '');
  const withdrawn = receipts.filter(isOut).map(async (receipt) => {
    const { by, why } = await requireJson(store, withdrawalKey(receipt) as string, withdrawal);
    return { receipt, by, why };
  });
  return { receipts: receipts.filter((receipt) => !isOut(receipt)), withdrawn: await Promise.all(withdrawn) };
}

/**
 * Takes every version of an uploaded file that is known out of the months to come. Nothing is deleted (design 2).
 * @returns how many versions there are.
 * @throws InvalidInputError where no upload has this name, or all of it is withdrawn already.
 */
export async function withdraw(store: Store, receipts: readonly Receipt[], fact: Withdrawal): Promise<number> {
  const own = receipts.filter(({ file }) => file === fact.file);
  if (own.length === 0) throw new InvalidInputError(unknownFile(fact.file, receipts), { file: fact.file });
  const found = new Set(own.map((receipt) => withdrawalKey(receipt) ?? noVersion(fact.file)));
  const before = await Promise.all([...found].map((key) => store.read(key)));
  if (before.every((bytes) => bytes !== undefined)) throw await alreadyOut(store, [...found], fact.file);
  for (const key of found) await createOnce(store, key, fact);
  return found.size;
}

async function createOnce(store: Store, key: string, fact: Withdrawal): Promise<void> {
  await store.create(key, canonicalJson(fact)).catch((error: unknown) => {
    // An earlier version that was withdrawn before stays withdrawn in the words of then.
    if (!(error instanceof StoreConflictError)) throw error;
  });
}

async function alreadyOut(store: Store, found: readonly string[], file: string): Promise<InvalidInputError> {
  const { by, why } = await requireJson(store, found[0] ?? '', withdrawal);
  return new InvalidInputError(`${file} is withdrawn already, by ${by}: ${why}`, { file });
}

function withdrawalKey({ file, version }: Receipt): string | undefined {
  return version === undefined ? undefined : keys.withdrawal(sha256(canonicalJson([file, version])));
}

function unknownFile(file: string, receipts: readonly Receipt[]): string {
  const meant = nearest(file, [...new Set(receipts.map((receipt) => receipt.file))]);
  const fix = meant === undefined ? 'name it by its path below the uploads' : `did you mean ${meant}?`;
  return `no upload is called ${file}; ${fix}`;
}

function noVersion(file: string): never {
  throw new InvalidInputError(
    `${file} has a receipt of an older Truedown, which does not say of which bytes; move the file out of the uploads instead`,
  );
}
