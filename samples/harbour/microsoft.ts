import { type IsoDate, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { day, delivered, months } from './calendar.ts';
import { between, chance, hexId } from './chance.ts';
import type { Row } from './csv.ts';
import type { Person } from './people.ts';
import { existsIn, givenOn, isHeld, leftOn, type Seat, seatsOf, type Told, told } from './seats.ts';

const PLATFORM = 'microsoft365';
const COPILOT = 'copilot';

const objectId = ({ id }: Person) => [8, 4, 4, 4, 12].map((length, part) => hexId(length, 'entra', part, id)).join('-');

const TOLD: Readonly<Record<string, Told>> = {
  ...told('IT-45 COM-22 LOG-52 OPS-66..68', { handedBack: parseMonth('2026-09') }),
  ...told('CS-48 ENG-52 FIN-27 LOG-61..63 OPS-75', { handedBack: parseMonth('2026-10') }),
  ...told('LOG-60', { handedBack: parseMonth('2026-09'), givenAgain: day('2026-10-12') }),
};

const SEATS: readonly Seat[] = [
  ...seatsOf('GO-0..11 FIN-0..35 IT-0..61 HR-0..23 COM-0..9 COM-18..31 CS-0..7', ['SPE_E5'], objectId, TOLD),
  ...seatsOf('COM-10..17 COM-32..39 CS-8..69 ENG-0..60 FAC-0..23 LOG-0..13', ['SPE_E3'], objectId, TOLD),
  ...seatsOf('LOG-50..59 OPS-0..12 OPS-42..55 HMO-0..25', ['SPE_E3'], objectId, TOLD),
  ...seatsOf('LOG-14..49 LOG-60..89 OPS-13..41 OPS-56..92', ['SPE_F1'], objectId, TOLD),
];

const COPILOT_TOLD: Readonly<Record<string, Told>> = {
  ...told('COM-5 COM-18..20 FIN-5 FIN-17 IT-9 IT-26', { handedBack: parseMonth('2026-09') }),
  ...told('GO-4 HR-11 IT-27..28', { handedBack: parseMonth('2026-10') }),
};

const COPILOT_SEATS: readonly Seat[] = seatsOf(
  'GO-0..9 COM-0..9 COM-18..25 FIN-0..17 IT-0..16 IT-20..30 HR-0..11',
  ['Microsoft_365_Copilot'],
  objectId,
  COPILOT_TOLD,
);

/** Who was given a licence and has not been seen since May: one in fourteen, and whoever gives it back. */
const isIdle = ({ accountId, handedBack }: Seat) => handedBack !== undefined || chance('idle', accountId) < 0.07;

/** The monthly report of active users: who signed in at all, without a day (R3.4). */
export function signInRows(from: Month, to: Month): Row[] {
  return SEATS.flatMap((seat) =>
    months(from, to)
      .filter((month) => signsIn(seat, month))
      .map((month) => ({ platform: PLATFORM, account_id: seat.accountId, occurred_at: month, action: 'login' })),
  );
}

function signsIn(seat: Seat, month: Month): boolean {
  const left = leftOn(seat);
  const isHere = seat.assignedOn.slice(0, 7) <= month && (left === undefined || month <= left.slice(0, 7));
  return isHere && !(isIdle(seat) && month > '2026-05') && !(isWaiting(seat) && month < '2026-11');
}

const isWaiting = (seat: Seat) => seat.person?.place === 'CS-25';

const isListed = (seat: Seat, period: Month) => existsIn(seat, period) && seat.person?.place !== 'LOG-20';

const holds = (seat: Seat, period: Month) => isListed(seat, period) && isHeld(seat, period);

/** The directory's users at the end of a period; the account of the oldest leaver was deleted. */
export function accountRows(period: Month): Row[] {
  return SEATS.filter((seat) => isListed(seat, period)).map((seat) => account(PLATFORM, seat));
}

/** The same users as Copilot's admin centre lists them. */
export function copilotAccountRows(period: Month): Row[] {
  return COPILOT_SEATS.filter((seat) => isListed(seat, period)).map((seat) => account(COPILOT, seat));
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
  return SEATS.filter((seat) => holds(seat, period)).map((seat) => assignment(PLATFORM, seat, period));
}

/** Copilot's own usage report: the last day of use, or none (`usage_known`). */
export function copilotAssignmentRows(period: Month): Row[] {
  return COPILOT_SEATS.filter((seat) => holds(seat, period)).map((seat) => ({
    ...assignment(COPILOT, seat, period),
    last_used_on: lastUse(seat, delivered(period)) ?? '',
    usage_known: 'true',
  }));
}

function assignment(platform: string, seat: Seat, period: Month): Row {
  const [assigned = ''] = seat.assignments;
  return { platform, account_id: seat.accountId, assignment: assigned, assigned_on: givenOn(seat, period) };
}

/** Three in five use it every week, one in five gave up in spring, the rest and whoever gives it back never began. */
function lastUse(seat: Seat, until: IsoDate): string | undefined {
  const drawn = seat.handedBack === undefined ? chance('copilot', seat.accountId) : 1;
  const left = leftOn(seat);
  const latest = left !== undefined && left < until ? left : until;
  if (drawn < 0.6) return `${latest.slice(0, 8)}${between(10, 16, 'use', seat.accountId, until)}`;
  return drawn < 0.8 ? `2026-04-${between(10, 28, 'use', seat.accountId)}` : undefined;
}

/** The first month of the sign-in reports. */
export const SIGN_INS_SINCE = parseMonth('2026-01');
