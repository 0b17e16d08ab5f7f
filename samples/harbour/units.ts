import { firstDay, type Month } from '../../lambdas/domain/month.ts';
import { day } from './calendar.ts';
import type { Row } from './csv.ts';
import { headOf } from './people.ts';

/** A unit of Harbour Group, below the unit that it reports to. */
interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly costCentre: string;
  readonly company: 'IE01' | 'IE02';
}

const UNITS: readonly Unit[] = [
  // Internal Audit works on the group's own systems; here it only reads what others did.
  { id: 'AUD', name: 'Internal Audit', parent: 'GO', costCentre: '1100', company: 'IE01' },
  { id: 'COM', name: 'Commercial', parent: '', costCentre: '4100', company: 'IE01' },
  { id: 'CS', name: 'Customer Service', parent: 'COM', costCentre: '4150', company: 'IE01' },
  // The crews of the dredgers have no account of anything.
  { id: 'DRE', name: 'Dredging and Survey', parent: 'OPS', costCentre: '6300', company: 'IE02' },
  { id: 'ENG', name: 'Engineering and Maintenance', parent: 'OPS', costCentre: '6200', company: 'IE02' },
  { id: 'FAC', name: 'Facilities', parent: 'OPS', costCentre: '6250', company: 'IE02' },
  { id: 'FIN', name: 'Finance', parent: 'GO', costCentre: '2100', company: 'IE01' },
  { id: 'GO', name: 'Group Office', parent: '', costCentre: '1000', company: 'IE01' },
  {
    id: 'HMO',
    name: 'Harbour Master, Vessel Traffic Services, Pilotage and Marine Environment',
    parent: 'OPS',
    costCentre: '6400',
    company: 'IE02',
  },
  { id: 'HR', name: 'People and Culture', parent: 'GO', costCentre: '2300', company: 'IE01' },
  { id: 'IT', name: 'Information Technology', parent: 'GO', costCentre: '3100', company: 'IE01' },
  { id: 'LOG', name: 'Logistics', parent: 'OPS', costCentre: '6100', company: 'IE02' },
  { id: 'OPS', name: 'Port Operations', parent: '', costCentre: '6000', company: 'IE02' },
];

/** Facilities was merged into Engineering and Maintenance at the end of September; HR has not moved its people yet. */
const CLOSED = { id: 'FAC', lastDay: day('2026-09-30'), successor: 'ENG' };

/** The units as finance knows them at the end of a period. */
export function unitRows(period: Month): Row[] {
  return UNITS.map((unit) => ({
    unit_id: unit.id,
    unit_name: unit.name,
    parent_id: unit.parent,
    ...headCells(unit.id, period),
    cost_center: unit.costCentre,
    company_code: unit.company,
    valid_from: '2020-01-01',
    ...(isClosed(unit.id, period) ? { valid_to: CLOSED.lastDay, successor_id: CLOSED.successor } : {}),
  }));
}

function headCells(unit: string, period: Month): Row {
  const head = headOf(unit, period);
  return head ? { head_name: head.fullName, head_email: head.email } : {};
}

function isClosed(unit: string, period: Month): boolean {
  return unit === CLOSED.id && CLOSED.lastDay < firstDay(period);
}

/** What each unit has set aside for software in a month, in euro. */
const BUDGETS: Readonly<Record<string, number>> = {
  AUD: 1500,
  COM: 11000,
  CS: 18200,
  DRE: 1300,
  ENG: 14200,
  FAC: 3300,
  FIN: 21000,
  GO: 2400,
  HMO: 3800,
  HR: 7000,
  IT: 23500,
  LOG: 18300,
  OPS: 19500,
};

/** The budgets of a period: Group Office has set none for October, and a closed unit's goes to its successor. */
export function budgetRows(period: Month): Row[] {
  return Object.keys(BUDGETS)
    .filter((unit) => !isClosed(unit, period) && (unit !== 'GO' || period < '2026-10'))
    .map((unit) => ({ period, unit_id: unit, amount: budgetOf(unit, period).toFixed(2), currency: 'EUR' }));
}

function budgetOf(unit: string, period: Month): number {
  const inherited = unit === CLOSED.successor && isClosed(CLOSED.id, period) ? CLOSED.id : '';
  return (BUDGETS[unit] ?? 0) + (BUDGETS[inherited] ?? 0);
}
