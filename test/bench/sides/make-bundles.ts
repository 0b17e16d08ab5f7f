import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../../cdk/bundle.ts';
import { HANDLERS } from '../../../cdk/handlers.ts';
import { bareClients, measure } from '../../cdk/bare-clients.ts';
import { SETTINGS } from '../estate/settings.ts';

/**
 * Bundles every handler below a folder and, beside the first `count` of them but `land`, the bare AWS clients they use.
 * @returns how many times the bytes of the clients each has.
 */
export default async function makeBundles(out: string, count: string): Promise<Record<string, number>> {
  const { folders } = bundle(SETTINGS, out);
  const ratios: Record<string, number> = {};
  for (const name of HANDLERS.filter((handler) => handler !== 'land').slice(0, Number(count))) {
    writeFileSync(join(folders[name], 'bare.mjs'), bareClients(name));
    const { bundle: bytes, bare } = measure(name);
    ratios[name] = bytes / bare;
  }
  return ratios;
}
