import { type IsoDate, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { day, delivered } from './calendar.ts';
import { between, oneOf } from './chance.ts';
import type { Row } from './csv.ts';
import { type Doing, eventRows, lastSeen, monthTotals } from './events.ts';
import type { Habit } from './habits.ts';
import { personAt } from './people.ts';
import { existsIn, givenOn, isHeld, leftOn, type Seat, seatsOf, type Told, told } from './seats.ts';

const PLATFORM = 'servicenow';

/** Whose use of ServiceNow the month has to judge rightly, whatever the others do. */
const TOLD: Readonly<Record<string, Told>> = {
  ...told('CS-3 IT-9 AUD-0..5', { habit: 'looks' }),
  ...told('CS-6 CS-25 GO-0 IT-5', { habit: 'never' }),
  ...told('CS-11 ENG-5 IT-13 IT-17', { habit: 'stopped' }),
  ...told('CS-14..16 CS-44..45', { habit: 'seasonal' }),
  ...told('CS-9 IT-31', { habit: 'steady' }),
  ...told('ENG-3', { habit: 'paused' }),
  ...told('CS-30..31 CS-33 ENG-30 LOG-40 OPS-45', { handedBack: parseMonth('2026-09') }),
  ...told('CS-34 IT-33..34 FIN-18 COM-20 HMO-3', { handedBack: parseMonth('2026-10') }),
  ...told('IT-32', { handedBack: parseMonth('2026-09'), givenAgain: day('2026-10-19') }),
};

const PEOPLE_SEATS: readonly Seat[] = [
  ...seatsOf(
    'IT-0..17 IT-20..54 CS-0..18 CS-24..60 HR-0..4 HR-10..13 ENG-0..5 ENG-24..36 ENG-60 FAC-0..2 FAC-8..10 AUD-0..5',
    ['itil'],
    ({ userName }) => userName,
    TOLD,
  ),
  ...seatsOf(
    'COM-0..5 COM-12 COM-18..25 FIN-0..6 FIN-11 FIN-16..25 GO-0..4 GO-6..9 HR-5..7 HR-14..16 LOG-0..6 LOG-32..50',
    ['business_stakeholder'],
    ({ userName }) => userName,
    TOLD,
  ),
  ...seatsOf('OPS-0..9 OPS-30 OPS-42..60 HMO-0..9', ['business_stakeholder'], ({ userName }) => userName, TOLD),
];

/** The second account of somebody in IT; only the alias feed knows whose. */
export const ADMIN_ACCOUNT = `adm.${personAt('IT-2').userName.replace('.', '')}`;

/** Accounts that are nobody's own: the columns that tell them from a person's. */
const OTHERS: Readonly<Record<string, Row>> = {
  'frontdesk.cruise': { email: 'frontdesk.cruise@harbour.example', display_name: 'Cruise terminal front desk' },
  'kiosk.gate2': { display_name: 'Gate 2 kiosk' },
  'kiosk.pier4': { display_name: 'Pier 4 kiosk' },
  'quay.office': { email: 'quay.office@harbour.example', display_name: 'Quay office' },
  [ADMIN_ACCOUNT]: { display_name: 'Second account for administration' },
  'svc.badge.sync': { kind: 'service', display_name: 'Badge system' },
  'svc.mail.intake': { kind: 'service', owner_unit_id: 'CS', display_name: 'Mail intake' },
  'tablet.yard1': { display_name: 'Yard tablet 1' },
  'svc.monitoring': { kind: 'service', owner_unit_id: 'IT', display_name: 'Monitoring' },
};

const other = (accountId: string, assignment: string, habit: Habit): Seat => ({
  accountId,
  assignments: [assignment],
  habit,
  assignedOn: day('2025-07-14'),
});

const SEATS: readonly Seat[] = [
  ...PEOPLE_SEATS,
  other('frontdesk.cruise', 'itil', 'steady'),
  other('kiosk.gate2', 'itil', 'gaveUp'),
  other('kiosk.pier4', 'itil', 'occasional'),
  other('tablet.yard1', 'business_stakeholder', 'steady'),
  other('quay.office', 'business_stakeholder', 'occasional'),
  other(ADMIN_ACCOUNT, 'admin', 'occasional'),
  other('svc.badge.sync', 'sn_hr_write', 'occasional'),
  other('svc.mail.intake', 'sn_incident_write', 'steady'),
  other('svc.monitoring', 'itil', 'steady'),
];

const MODULES: Readonly<Record<string, readonly string[]>> = {
  CS: ['customer_case', 'customer_case', 'incident'],
  ENG: ['work_order', 'work_order', 'change'],
  FAC: ['work_order'],
  HR: ['hr_case'],
  IT: ['incident', 'incident', 'change', 'problem', 'request'],
};

const PREFIX: Readonly<Record<string, string>> = {
  change: 'CHG',
  customer_case: 'CS',
  hr_case: 'HRC',
  incident: 'INC',
  problem: 'PRB',
  request: 'REQ',
  work_order: 'WO',
};

/** Fulfillers work on their unit's records, stakeholders approve requests and cases of HR. */
const doing: Doing = (seat, date) => {
  const module = moduleOf(seat, date);
  const action = isStakeholder(seat)
    ? 'approve'
    : oneOf(['create', 'update', 'update', 'resolve'], 'action', seat.accountId, date);
  return { action, module, object_id: `${PREFIX[module]}00${between(41000, 58999, 'object', seat.accountId, date)}` };
};

const isStakeholder = (seat: Seat) => seat.assignments.includes('business_stakeholder');

function moduleOf(seat: Seat, date: IsoDate): string {
  if (seat.accountId === 'svc.badge.sync') return 'hr_case';
  const unit = seat.person?.place.replace(/-.*/, '') ?? 'IT';
  return oneOf(MODULES[unit] ?? ['request', 'request', 'hr_case'], 'module', seat.accountId, date);
}

/** The update log from day to day. */
export function activityRows(from: IsoDate, to: IsoDate): Row[] {
  return eventRows(PLATFORM, SEATS, doing, from, to);
}

const ACCRUED = ['platform', 'account_id', 'action', 'module'];

/** What is left of the log of 2025: ServiceNow keeps the updates of a year, and of older ones their number. */
export function accrualRows(): Row[] {
  return monthTotals(activityRows(day('2025-06-02'), day('2025-12-31')), 'occurred_at', ACCRUED);
}

/** The users at the end of a period. Who left before 2026 was shut out; the later leavers were forgotten. */
export function accountRows(period: Month): Row[] {
  const seen = lastSeen(activityRows(day('2025-06-02'), delivered(period)), delivered(period));
  return SEATS.filter((seat) => existsIn(seat, period)).map((seat) => ({
    platform: PLATFORM,
    account_id: seat.accountId,
    user_name: seat.accountId,
    ...(seat.person
      ? { email: seat.person.email, employee_number: seat.person.id, display_name: seat.person.fullName }
      : OTHERS[seat.accountId]),
    status: (leftOn(seat) ?? '2026') < '2026' ? 'inactive' : 'active',
    created_on: seat.assignedOn,
    last_login_at: seen.get(seat.accountId) ?? '',
  }));
}

/** The roles at the end of a period; `approver_user` makes no seat. */
export function assignmentRows(period: Month): Row[] {
  return SEATS.filter((seat) => isHeld(seat, period)).flatMap((seat) =>
    [...seat.assignments, ...(seat.person?.place.endsWith('-0') ? ['approver_user'] : [])].map((assignment) => ({
      platform: PLATFORM,
      account_id: seat.accountId,
      assignment,
      assigned_on: givenOn(seat, period),
    })),
  );
}
