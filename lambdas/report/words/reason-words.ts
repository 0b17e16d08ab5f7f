import type { Reason } from '../../domain/figures.ts';

/** The reasons of R2.3 and R2.9 as the owner reads them. */
export const REASON_WORDS: Readonly<Record<Reason, string>> = {
  matched: 'person found',
  alias: 'found through an alias',
  contractor: 'contractor without a unit',
  leaver: 'left',
  successor: 'unit has a successor',
  unit_closed: 'unit closed or unknown',
  service_account: 'service account without an owner',
  ambiguous: 'several people fit',
  unknown_person: 'nobody fits',
  unit: 'unit of its row',
  cost_center: 'unit of its cost centre',
  unowned: 'no owner stated',
};
