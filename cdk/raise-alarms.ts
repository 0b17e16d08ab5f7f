import type { Alarms } from './constructs/alarms.ts';
import type { HandlerFunction } from './constructs/handler-function.ts';
import type { MonthWatch } from './constructs/month-watch.ts';
import type { MonthlyPipeline } from './constructs/monthly-pipeline.ts';
import type { MonthlySchedule } from './constructs/monthly-schedule.ts';
import type { Surroundings } from './grants.ts';

export interface Alarming extends Surroundings {
  readonly month: MonthlyPipeline;
  readonly watch: MonthWatch;
  readonly monthly: MonthlySchedule;
  readonly watching: MonthlySchedule;
  readonly send: HandlerFunction;
}

/** Calls a person for whatever nobody would notice: what failed, what waits, what has not happened. */
export function raiseAlarms(alarms: Alarms, parts: Alarming): void {
  const { landing, mail, month, watch, monthly, watching, send } = parts;
  alarms.onFailures('LandFailures', landing.uploads.failures, 'Files that nobody could read into rows');
  alarms.onFailures('ReceiptFailures', landing.receipts.failures, 'Verdicts that could not be mailed');
  alarms.onFailures('MailEventFailures', mail.events.failures, 'Reports of the mail service that the ledger lacks');
  alarms.onFailures('ScheduleFailures', monthly.failures, 'The month could not be started');
  alarms.onFailures('WatchFailures', watching.failures, 'Nobody could look whether the month has run');
  alarms.onWaiting('LandWaits', landing.uploads.queue, 'A file has waited an hour to be read');
  alarms.onWaiting('ReceiptWaits', landing.receipts.queue, 'A verdict has waited an hour to be mailed');
  alarms.onWaiting('MailEventWaits', mail.events.queue, 'A report of the mail service has waited an hour');
  alarms.onFailed('Month', month.machine, { says: 'A month stopped before its end', runbook: 'pipeline' });
  alarms.onFailed('Watch', watch.machine, { says: 'The month has not run by its day', runbook: 'watch' });
  alarms.onMailsLeft(send);
  alarms.onBounces(mail.configurationSet);
  alarms.onSendingDisabled();
}
