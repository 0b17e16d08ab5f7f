import * as z from 'zod/mini';
import { keySegment, keys } from '../../domain/keys.ts';
import { parseMonth } from '../../domain/month.ts';
import { byText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import { readPublished } from '../revisions/publication.ts';
import type { BouncedHead, RevisionRef, RunInputs } from '../revisions/run-inputs.ts';
import { requireJson } from '../store/read-json.ts';
import { ledgerName } from './ledger.ts';

const bounce = z.object({ kind: z.string() });

/**
 * The heads whose last mail bounced for good (F24), by unit. `revisions` are those of the month before and of this one,
 * oldest first: each knows what was known when it was opened, and its own mails decide anew.
 */
export async function bouncedHeads(store: Store, revisions: readonly RunInputs[]): Promise<BouncedHead[]> {
  const heads = new Map((revisions[0]?.bounced ?? []).map((head) => [head.unit_id, head]));
  for (const { period, revision } of revisions) {
    const at = { period: parseMonth(period), revision };
    const published = await readPublished(store, at);
    if (!published) continue;
    const bounced = await bouncedMails(store, at);
    for (const { addressee, unit_id, to } of published.mails) {
      if (unit_id === null) continue;
      heads.delete(unit_id);
      if (bounced.has(addressee)) heads.set(unit_id, { unit_id, to, period, revision });
    }
  }
  return [...heads.values()].sort(byText((head) => head.unit_id));
}

/** The mails of a revision that no head has, for they bounced for good: the next revision tells them for the first time. */
export function bouncedOf(heads: readonly BouncedHead[], at: RevisionRef | null): string[] {
  const ofRevision = heads.filter(({ period, revision }) => period === at?.period && revision === at.revision);
  return ofRevision.map(({ unit_id }) => ledgerName({ addressee: keySegment(unit_id), kind: 'report' }));
}

/** The units, as segments of a key, whose mail bounced for good. A full mailbox takes the next one. */
async function bouncedMails(store: Store, at: Parameters<typeof keys.sends>[0]): Promise<ReadonlySet<string>> {
  const facts = (await store.list(keys.sends(at))).filter(({ key }) => key.endsWith('/report/bounced.json'));
  const kinds = await Promise.all(facts.map(async ({ key }) => ({ key, ...(await requireJson(store, key, bounce)) })));
  return new Set(kinds.filter(({ kind }) => kind === 'Permanent').map(({ key }) => key.split('/')[3] ?? ''));
}
