import type { Month } from '../../lambdas/domain/month.ts';
import { hexId } from './chance.ts';
import type { Row } from './csv.ts';
import type { Person } from './people.ts';
import { existsIn, type Seat, seatsOf } from './seats.ts';

const PLATFORM = 'adobe';

const SEATS: readonly Seat[] = seatsOf(
  'COM-0..6 COM-18..23 GO-1 ENG-3..5 ENG-13 CS-2',
  ['Creative Cloud All Apps'],
  (person: Person) => `${hexId(24, 'adobe', person.id).toUpperCase()}@AdobeID`,
);

/** The users of the Admin Console. It exports no sign-ins, so that nobody's use can be judged (R3.5). */
export function accountRows(period: Month): Row[] {
  return SEATS.filter((seat) => existsIn(seat, period)).map(({ accountId, person }) => ({
    platform: PLATFORM,
    account_id: accountId,
    email: (person as Person).email,
    display_name: (person as Person).fullName,
    status: 'active',
  }));
}

/** The products given to them. */
export function assignmentRows(period: Month): Row[] {
  return SEATS.filter((seat) => existsIn(seat, period)).map(({ accountId, assignments: [product = ''] }) => ({
    platform: PLATFORM,
    account_id: accountId,
    assignment: product,
  }));
}
