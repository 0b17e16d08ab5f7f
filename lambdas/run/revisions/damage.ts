import { DamagedStoreError } from '../../domain/errors.ts';

const AGAIN = 'then give the same command again';

/** What mends a file of the store that is damaged or gone, by the kind of its key; the first that fits counts. */
const REMEDIES: readonly (readonly [kind: RegExp, remedy: (...parts: string[]) => string])[] = [
  [
    /^(receipts|manifests|landed|landings)\//,
    () => `delete what is left of it, ${AGAIN}: the uploaded file is landed again`,
  ],
  [/^packs\//, () => `delete it, ${AGAIN}: it only repeats what lies below receipts/ and manifests/`],
  [/^withdrawals\//, () => 'delete it and withdraw the upload again'],
  [/^runs\/(.+)\/inputs\.json$/, (_, at = '') => `put it back from a backup; ${startAgain(at)}`],
  [/^runs\//, () => `delete it, ${AGAIN}: what it said is worked out again`],
  [/^work\//, () => `${AGAIN.slice(5)}: the month is computed anew`],
  [/^reports\/([^/]+\/r[0-9]+)\//, (_, at = '') => `put it back from a backup; ${writeAgain(at)}`],
];

function startAgain(at: string): string {
  const folders = ['runs', 'reports', 'sends', 'outbox'].map((part) => `${part}/${at}`);
  return `without one, move ${folders.join(', ')} away, and those of later revisions of the month: it is then made, and told, anew`;
}

/** Equal inputs give equal bytes, so a report without its end is written again, and what is still there stays. */
function writeAgain(at: string): string {
  return `without one, delete what is left of it and runs/${at}/outcome.json and run that month again with the same program, files and settings: it is written again as it was (if it was released, release it again); where one of these has changed, move the folders of ${at} below runs/, reports/, sends/ and outbox/ away first`;
}

/** The error for a file of the store that is gone, or is not what was written: which one, what is wrong, what mends it. */
export function damaged(key: string, wrong: string, options?: ErrorOptions): DamagedStoreError {
  return new DamagedStoreError(`${key} ${wrong}; ${remedyFor(key)}`, { key }, options);
}

/** What a person does about a file of the store that is damaged or gone. */
export function remedyFor(key: string): string {
  for (const [kind, remedy] of REMEDIES) {
    const parts = kind.exec(key);
    if (parts) return remedy(...parts);
  }
  return 'put it back from a backup';
}
