import { firstDay, type IsoDate, type Month } from '../../lambdas/domain/month.ts';
import { BERTH_PLANNER, CLAIMS_DESK } from './assists.ts';
import { days, delivered, isWorkday } from './calendar.ts';
import { between } from './chance.ts';
import { GATE_CAMERA } from './cmdb.ts';
import type { Row } from './csv.ts';
import { itemId } from './fleet.ts';
import { personAt } from './people.ts';
import { ADMIN_ACCOUNT } from './servicenow.ts';

const AUTHOR = 'Licence desk';

/** Accounts, scopes, a server and a node whose owner the licence desk found out. The last entry has run out. */
export function aliasRows(): Row[] {
  return [
    alias(ADMIN_ACCOUNT, { person_id: personAt('IT-2').id, reason: 'Second account for administration' }),
    alias('frontdesk.cruise', { unit_id: 'CS', reason: 'Shared desk at the cruise terminal' }),
    alias(BERTH_PLANNER, { unit_id: 'OPS', reason: 'The berth planner asks by itself' }),
    alias(CLAIMS_DESK, { unit_id: 'COM', reason: 'Claims are answered for Commercial' }),
    alias(itemId('legacy-02'), { unit_id: 'LOG', reason: 'The yard still prints from it' }),
    alias(GATE_CAMERA, { unit_id: 'OPS', reason: 'Watched from the quay office' }),
    alias('quay.office', { unit_id: 'OPS', reason: 'Shared desk of the quay office', expires_on: '2026-06-30' }),
  ];
}

const alias = (account_id: string, cells: Row): Row => ({
  platform: 'servicenow',
  account_id,
  author: AUTHOR,
  ...cells,
});

/** Seats that stay, used or not: the chief executive's, one under a legal hold, and one that its head declared. */
export function exceptionRows(): Row[] {
  return [
    { person_id: personAt('GO-0').id, kind: 'executive', reason: 'Chief executive', author: AUTHOR },
    {
      platform: 'servicenow',
      account_id: personAt('FIN-11').userName,
      kind: 'legal',
      reason: 'Records held for an audit',
      author: 'Legal counsel',
      expires_on: '2027-01-31',
    },
    {
      platform: 'servicenow',
      account_id: personAt('CS-11').userName,
      line_id: 'SN-FUL',
      kind: 'declared',
      reason: 'Back from leave in December',
      author: personAt('CS-0').fullName,
      expires_on: '2026-12-31',
    },
  ];
}

/** The dollar in euro on the workdays of a period, near 0.86. */
export function rateRows(period: Month): Row[] {
  return days(firstDay(period), delivered(period))
    .filter(isWorkday)
    .map((rate_date) => ({
      rate_date,
      from_currency: 'USD',
      to_currency: 'EUR',
      rate: rateOn(rate_date),
    }));
}

const rateOn = (date: IsoDate) => `0.8${between(5400, 6900, 'rate', date)}`;
