import type { FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { addDays, firstDay, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import * as adobe from './adobe.ts';
import * as assists from './assists.ts';
import * as atlassian from './atlassian.ts';
import { day, delivered, PERIODS } from './calendar.ts';
import * as cmdb from './cmdb.ts';
import { contractRows, invoiceRows, prepaidRows } from './contracts.ts';
import { listCsv, type Row, toCsv } from './csv.ts';
import { aliasRows, exceptionRows, rateRows } from './desk.ts';
import * as microsoft from './microsoft.ts';
import { peopleRows } from './people.ts';
import { benchmarkRows, quoteRows } from './quotes.ts';
import * as servicenow from './servicenow.ts';
import * as tiers from './tiers.ts';
import { budgetRows, unitRows } from './units.ts';

/** A file below `uploads/`: a name that ends in `.gz` means that it lies there compressed. */
export interface SampleFile {
  readonly path: string;
  readonly text: string;
}

/** The last day of the logs that lie there as one file a platform; from then on there is a file a month. */
const HISTORY_ENDS = day('2026-07-31');

/** Every upload of Harbour Group. The same files come out whenever this is called. */
export function sampleFiles(): SampleFile[] {
  return [...standing(), ...history(), ...PERIODS.flatMap(monthly)];
}

/** What holds until somebody changes it. */
function standing(): SampleFile[] {
  return [
    file('licence-desk/aliases/aliases.csv', 'aliases', aliasRows()),
    file('licence-desk/exceptions/exceptions.csv', 'exceptions', exceptionRows()),
    file('accounts-payable/2026-01-31/prepaid.csv', 'invoices', prepaidRows()),
    file('servicenow/class-audits/audits.csv', 'class_audits', cmdb.auditRows()),
    file('servicenow/assist-weights/weights.csv', 'action_weights', assists.weightRows()),
    file('servicenow/assist-plans/plans.csv', 'planned_growth', assists.growthRows()),
    file('servicenow/capabilities/capabilities.csv', 'capabilities', tiers.capabilityRows()),
    file('procurement/quotes/quotes.csv', 'quotes', quoteRows()),
    file('procurement/benchmarks/benchmarks.csv', 'benchmarks', benchmarkRows()),
  ];
}

/** The logs that were handed over when Harbour Group began: for ServiceNow more than a year, for seasonal use (R4). */
function history(): SampleFile[] {
  const until = `${HISTORY_ENDS}/history.csv.gz`;
  return [
    file('servicenow/activity/2025-12-31/accrual.csv.gz', 'activity', servicenow.accrualRows()),
    file(`servicenow/assists/${until}`, 'meter_readings', assists.earlyRows()),
    file(`servicenow/capability-use/${until}`, 'capability_use', tiers.earlyUseRows()),
    file(`servicenow/activity/${until}`, 'activity', servicenow.activityRows(day('2026-01-01'), HISTORY_ENDS)),
    file(`atlassian/activity/${until}`, 'activity', atlassian.activityRows(day('2026-01-05'), HISTORY_ENDS)),
    file(
      `microsoft365/sign-ins/${until}`,
      'activity',
      microsoft.signInRows(microsoft.SIGN_INS_SINCE, parseMonth(HISTORY_ENDS.slice(0, 7))),
    ),
  ];
}

/** What each system exports for a month. */
function monthly(period: Month): SampleFile[] {
  const at = delivered(period);
  return [
    file(`hr/people/${at}/people.csv`, 'people', peopleRows(period)),
    file(`finance/units/${at}/units.csv`, 'units', unitRows(period)),
    file(`finance/budgets/${at}/budgets.csv`, 'budgets', budgetRows(period)),
    file(`contracts/${at}/contract-lines.csv`, 'contract_lines', contractRows(period)),
    file(`accounts-payable/${at}/invoices.csv`, 'invoices', invoiceRows(period)),
    file(`treasury/${at}/rates.csv`, 'fx_rates', rateRows(period)),
    file(`servicenow/users/${at}/users.csv`, 'accounts', servicenow.accountRows(period)),
    file(`servicenow/roles/${at}/roles.csv`, 'assignments', servicenow.assignmentRows(period)),
    file(`servicenow/activity/${at}/activity.csv.gz`, 'activity', servicenowLog(period)),
    list(`servicenow/cmdb/${at}/cmdb_ci_server.csv.gz`, cmdb.CI_LIST, cmdb.ciRows(period)),
    file(`servicenow/inventory/${at}/inventory.csv.gz`, 'resources', cmdb.inventoryRows(period)),
    list(`servicenow/events/${at}/em_unique_nodes.csv`, cmdb.NODE_LIST, cmdb.nodeRows(period)),
    file(`servicenow/assists/${at}/assists.csv.gz`, 'meter_readings', assists.readingRows(period)),
    file(`servicenow/capability-use/${at}/use.csv.gz`, 'capability_use', tiers.capabilityUseRows(period)),
    file(`atlassian/users/${at}/users.csv`, 'accounts', atlassian.accountRows(period)),
    file(`atlassian/access/${at}/access.csv`, 'assignments', atlassian.assignmentRows(period)),
    file(`atlassian/activity/${at}/activity.csv.gz`, 'activity', atlassian.activityRows(firstDay(period), at)),
    file(`microsoft365/users/${at}/users.csv`, 'accounts', microsoft.accountRows(period)),
    file(`microsoft365/licences/${at}/licences.csv`, 'assignments', microsoft.assignmentRows(period)),
    file(`microsoft365/sign-ins/${at}/sign-ins.csv.gz`, 'activity', microsoft.signInRows(period, period)),
    file(`copilot/users/${at}/users.csv`, 'accounts', microsoft.copilotAccountRows(period)),
    file(`copilot/usage/${at}/usage.csv`, 'assignments', microsoft.copilotAssignmentRows(period)),
    file(`adobe/users/${at}/users.csv`, 'accounts', adobe.accountRows(period)),
    file(`adobe/products/${at}/products.csv`, 'assignments', adobe.assignmentRows(period)),
  ];
}

/** The export reaches two days back into the month before, as exports do: `event_id` says what is the same. */
function servicenowLog(period: Month): Row[] {
  return servicenow.activityRows(addDays(firstDay(period), -2), delivered(period));
}

function file(path: string, feed: FeedName, rows: readonly Row[]): SampleFile {
  return { path, text: toCsv(feed, rows) };
}

/** A list just as a vendor's button gives it. */
function list(path: string, columns: readonly string[], rows: readonly Row[]): SampleFile {
  return { path, text: listCsv(columns, rows) };
}
