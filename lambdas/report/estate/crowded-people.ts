import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../../run/steps/step-output.ts';
import { column, type RowOf, readTable } from '../../run/store/read-table.ts';

const row = { platform: column.text, person_id: column.text, account_id: column.text };

/** People with more accounts on a platform than `attribution.max_accounts` (R2.1): perhaps a key that is none. */
export async function crowdedPeople(store: Store, attributed: StepOutput): Promise<string[]> {
  const rows = await readTable(store, attributed, 'crowded_people', row);
  const sorted = rows.sort(
    byText(
      (r) => r.platform,
      (r) => r.person_id,
      (r) => r.account_id,
    ),
  );
  return [...groupBy(sorted, (r) => JSON.stringify([r.platform, r.person_id])).values()].map((own) => {
    const { platform, person_id } = own[0] as RowOf<typeof row>;
    const accounts = own.map(({ account_id }) => account_id).join(', ');
    return `person ${person_id} has ${own.length} accounts of ${platform}: ${accounts}; if a key of theirs is a placeholder, add it to attribution.placeholders`;
  });
}
