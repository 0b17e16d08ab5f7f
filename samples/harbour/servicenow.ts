import type { IsoDate, Month } from '../../lambdas/domain/month.ts';
import { day, delivered } from './calendar.ts';
import { between, oneOf } from './chance.ts';
import type { Row } from './csv.ts';
import { type Doing, eventRows, lastSeen } from './events.ts';
import type { Habit } from './habits.ts';
import { personAt } from './people.ts';
import { existsIn, leftOn, type Seat, seatsOf } from './seats.ts';

const PLATFORM = 'servicenow';

/** Whose use of ServiceNow the month has to judge rightly, whatever the others do. */
const TOLD: Readonly<Record<string, Habit>> = {
  'CS-3': 'looks',
  'CS-6': 'never',
  'CS-9': 'steady',
  'CS-11': 'stopped',
  'CS-14': 'seasonal',
  'CS-15': 'seasonal',
  'CS-16': 'seasonal',
  'CS-25': 'never',
  'ENG-3': 'paused',
  'ENG-5': 'stopped',
  'GO-0': 'never',
  'IT-5': 'never',
  'IT-9': 'looks',
  'IT-13': 'stopped',
  'IT-17': 'stopped',
};

const PEOPLE_SEATS: readonly Seat[] = [
  ...seatsOf(
    'IT-0..17 IT-20..24 CS-0..18 CS-24..25 HR-0..4 ENG-0..5 FAC-0..2',
    ['itil'],
    ({ userName }) => userName,
    TOLD,
  ),
  ...seatsOf(
    'COM-0..5 COM-12 FIN-0..6 FIN-11 GO-0..4 HR-5..7 LOG-0..6 OPS-0..9 OPS-30',
    ['business_stakeholder'],
    ({ userName }) => userName,
    TOLD,
  ),
];

/** The second account of somebody in IT; only the alias feed knows whose. */
export const ADMIN_ACCOUNT = `adm.${personAt('IT-2').userName.replace('.', '')}`;

/** Accounts that are nobody's own: the columns that tell them from a person's. */
const OTHERS: Readonly<Record<string, Row>> = {
  'frontdesk.cruise': { email: 'frontdesk.cruise@harbour.example', display_name: 'Cruise terminal front desk' },
  'kiosk.pier4': { display_name: 'Pier 4 kiosk' },
  'quay.office': { email: 'quay.office@harbour.example', display_name: 'Quay office' },
  [ADMIN_ACCOUNT]: { display_name: 'Second account for administration' },
  'svc.badge.sync': { kind: 'service', display_name: 'Badge system' },
  'svc.mail.intake': { kind: 'service', owner_unit_id: 'CS', display_name: 'Mail intake' },
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
  other('kiosk.pier4', 'itil', 'occasional'),
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
  return SEATS.filter((seat) => existsIn(seat, period)).flatMap((seat) =>
    [...seat.assignments, ...(seat.person?.place.endsWith('-0') ? ['approver_user'] : [])].map((assignment) => ({
      platform: PLATFORM,
      account_id: seat.accountId,
      assignment,
      assigned_on: seat.assignedOn,
    })),
  );
}
