import { type LandVersionDeps, landVersion } from '../../lambdas/land/land-version.ts';
import type { UploadedVersion } from '../../lambdas/ports/uploads.ts';
import { type Receipt, receiptsOf } from '../../lambdas/run/landings/landing-records.ts';

/** Lands a version of a file that serves one feed at most. @returns its one verdict. */
export async function landOne(upload: UploadedVersion, deps: LandVersionDeps): Promise<Receipt> {
  const [receipt] = receiptsOf(await landVersion(upload, deps));
  return receipt as Receipt;
}
