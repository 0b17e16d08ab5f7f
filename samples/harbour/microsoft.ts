import { type IsoDate, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { delivered, months } from './calendar.ts';
import { between, chance, hexId } from './chance.ts';
import type { Row } from './csv.ts';
import type { Person } from './people.ts';
import { existsIn, leftOn, type Seat, seatsOf } from './seats.ts';

const PLATFORM = 'microsoft365';
const COPILOT = 'copilot';

const objectId = ({ id }: Person) => [8, 4, 4, 4, 12].map((length, part) => hexId(length, 'entra', part, id)).join('-');

const SEATS: readonly Seat[] = [
  ...seatsOf('GO-0..5 FIN-0..15 IT-0..25 HR-0..9 COM-0..9 CS-0..7', ['SPE_E5'], objectId),
  ...seatsOf('COM-10..17 CS-8..25 ENG-0..21 FAC-0..7 LOG-0..13 OPS-0..12', ['SPE_E3'], objectId),
  ...seatsOf('LOG-14..31 OPS-13..41', ['SPE_F1'], objectId),
];

const COPILOT_SEATS: readonly Seat[] = seatsOf(
  'GO-0..5 COM-0..9 FIN-0..7 IT-0..11 HR-0..4',
  ['Microsoft_365_Copilot'],
  objectId,
);

/** Who was given a licence and has hardly been seen since midsummer: one in fourteen. */
const isIdle = ({ accountId }: Seat) => chance('idle', accountId) < 0.07;

/** The monthly report of active users: who signed in at all, without a day (R3.4). */
export function signInRows(from: Month, to: Month): Row[] {
  return months(from, to).flatMap((month) =>
    SEATS.filter((seat) => signsIn(seat, month)).map(({ accountId }) => ({
      platform: PLATFORM,
      account_id: accountId,
      occurred_at: month,
      action: 'login',
    })),
  );
}

function signsIn(seat: Seat, month: Month): boolean {
  const left = leftOn(seat);
  const isHere = seat.assignedOn.slice(0, 7) <= month && (left === undefined || month <= left.slice(0, 7));
  return isHere && !(isIdle(seat) && month > '2026-06') && !(isWaiting(seat) && month < '2026-11');
}

const isWaiting = (seat: Seat) => seat.person?.place === 'CS-25';

const holds = (seat: Seat, period: Month) => existsIn(seat, period) && seat.person?.place !== 'LOG-20';

/** The directory's users at the end of a period; the account of the oldest leaver was deleted. */
export function accountRows(period: Month): Row[] {
  return SEATS.filter((seat) => holds(seat, period)).map((seat) => account(PLATFORM, seat));
}

/** The same users as Copilot's admin centre lists them. */
export function copilotAccountRows(period: Month): Row[] {
  return COPILOT_SEATS.filter((seat) => holds(seat, period)).map((seat) => account(COPILOT, seat));
}

function account(platform: string, { accountId, person, assignedOn }: Seat): Row {
  const { email, id, fullName, userName } = person as Person;
  return {
    platform,
    account_id: accountId,
    user_name: `${userName}@harbour.example`,
    email,
    employee_number: id,
    display_name: fullName,
    status: 'active',
    created_on: assignedOn,
  };
}

/** The licences at the end of a period. */
export function assignmentRows(period: Month): Row[] {
  return SEATS.filter((seat) => holds(seat, period)).map((seat) => assignment(PLATFORM, seat));
}

/** Copilot's own usage report: the last day of use, or none (`usage_known`). */
export function copilotAssignmentRows(period: Month): Row[] {
  return COPILOT_SEATS.filter((seat) => holds(seat, period)).map((seat) => ({
    ...assignment(COPILOT, seat),
    last_used_on: lastUse(seat, delivered(period)) ?? '',
    usage_known: 'true',
  }));
}

function assignment(platform: string, seat: Seat): Row {
  const [assigned = ''] = seat.assignments;
  return { platform, account_id: seat.accountId, assignment: assigned, assigned_on: seat.assignedOn };
}

/** Three in five use it every week, one in five gave up in spring, the rest never began. */
function lastUse(seat: Seat, until: IsoDate): string | undefined {
  const drawn = chance('copilot', seat.accountId);
  const left = leftOn(seat);
  const latest = left !== undefined && left < until ? left : until;
  if (drawn < 0.6) return `${latest.slice(0, 8)}${between(10, 16, 'use', seat.accountId, until)}`;
  return drawn < 0.8 ? `2026-04-${between(10, 28, 'use', seat.accountId)}` : undefined;
}

/** The first month of the sign-in reports. */
export const SIGN_INS_SINCE = parseMonth('2026-01');
