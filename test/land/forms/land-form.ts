import { temporaryStore } from '../../temporary-store.ts';
import { drop, estate } from '../drop.ts';
import { readLanded } from '../read-landed.ts';

/** Lands one file of a source: its receipt, all that it tells, and the rows that landed. */
export async function landForm(
  name: string,
  content: string | Uint8Array,
  source: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
) {
  const store = await temporaryStore();
  const settings = estate({ s: source }, more);
  const receipt = await drop(`s/${name}`, content, { settings, store });
  const told = [...receipt.reasons.map(({ reason }) => reason), ...receipt.warnings].join('\n');
  const rows = receipt.landing ? (await readLanded(store, receipt)).rows : [];
  return { receipt, told, rows };
}

/** Half of the records may be refused, so that a test sees the others. */
export const LENIENT = { landing: { max_reject_share: 0.5 } };
