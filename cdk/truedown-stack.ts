import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../lambdas/settings.ts';
import type { Bundles } from './bundle.ts';
import { Access } from './constructs/access.ts';
import { Alarms } from './constructs/alarms.ts';
import { Handlers } from './constructs/handlers.ts';
import { HelperAccess } from './constructs/helper-access.ts';
import { Lake } from './constructs/lake.ts';
import { Landing } from './constructs/landing.ts';
import { Mail } from './constructs/mail.ts';
import { MonthWatch } from './constructs/month-watch.ts';
import { MonthlyPipeline } from './constructs/monthly-pipeline.ts';
import { MonthlySchedule } from './constructs/monthly-schedule.ts';
import { OperatorAccess } from './constructs/operator-access.ts';
import { ReadLog } from './constructs/read-log.ts';
import { Warehouse } from './constructs/warehouse.ts';
import { grant } from './grants.ts';
import { HANDLERS } from './handlers.ts';
import { keepEstate } from './keep-estate.ts';
import { raiseAlarms } from './raise-alarms.ts';
import { tellWhere } from './tell-where.ts';
import { watchDay } from './watch-day.ts';

export interface TruedownStackProps extends StackProps {
  readonly settings: Settings;
  readonly bundles: Bundles;
  /** Schedules must exist exactly once a month from here on. */
  readonly today: Date;
}

/** Everything that one estate needs in its account. */
export class TruedownStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, today, ...props }: TruedownStackProps) {
    super(scope, id, props);
    const { functions } = new Handlers(this, 'Handlers', { bundles });
    const lake = new Lake(this, 'Lake', { rawDays: settings.retention.raw_days });
    const warehouse = new Warehouse(this, 'Warehouse', { lake });
    const landing = new Landing(this, 'Landing', { lake, land: functions.land, receipt: functions.receipt });
    const mail = new Mail(this, 'Mail', {
      sender: settings.sender,
      origin: settings.mail.identity,
      mailEvents: functions['mail-events'],
    });
    const surroundings = { lake, warehouse, landing, mail, settings };
    grant(functions, surroundings);
    const month = new MonthlyPipeline(this, 'MonthlyPipeline', { functions, end: functions.end });
    const watch = new MonthWatch(this, 'MonthWatch', { pipeline: month, day: settings.schedule.day });
    const { timezone, schedule } = settings;
    const when = { ...schedule, timezone, today };
    const monthly = new MonthlySchedule(this, 'MonthlySchedule', { ...when, machine: month.machine });
    const watching = new MonthlySchedule(this, 'WatchSchedule', {
      ...when,
      day: watchDay(schedule.day),
      machine: watch.machine,
    });
    new Access(this, 'Access', { lake, ...settings });
    new OperatorAccess(this, 'Operator', {
      lake,
      machine: month.machine,
      workgroup: warehouse.workgroupName,
      identity: mail.identity,
      configurationSet: mail.configurationSet,
    });
    new ReadLog(this, 'ReadLog', { lake });
    const alarms = new Alarms(this, 'Alarms', { addresses: [settings.owner.email, ...settings.alarms] });
    raiseAlarms(alarms, { ...surroundings, month, watch, monthly, watching, send: functions.send });
    const work = [landing.uploads, landing.receipts, mail.events];
    new HelperAccess(this, 'Helper', {
      lake,
      month,
      work,
      schedules: [monthly, watching],
      logs: [...HANDLERS.map((name) => functions[name].logGroup), month.logs, watch.logs],
      alarms,
    });
    tellWhere(this, {
      estate: keepEstate(this, settings.estate),
      uploadsBucket: lake.uploads.bucketName,
      estateBucket: lake.estate.bucketName,
      machine: month.machine.stateMachineArn,
      workgroup: warehouse.workgroupName,
      configurationSet: mail.configurationSet,
      identity: mail.identity.emailIdentityName,
      sender: settings.sender,
      code: bundles.code,
      landQueue: landing.uploads.queue.queueUrl,
      receiptQueue: landing.receipts.queue.queueUrl,
      mailEventQueue: mail.events.queue.queueUrl,
      landFailures: landing.uploads.failures.queueUrl,
      receiptFailures: landing.receipts.failures.queueUrl,
      mailEventFailures: mail.events.failures.queueUrl,
      scheduleFailures: monthly.failures.queueUrl,
      watchFailures: watching.failures.queueUrl,
      eventSources: work.map(({ source }) => source.id).join(),
      logGroups: HANDLERS.map((name) => `${name}=${functions[name].logGroup.logGroupName}`).join(),
      alarmTopic: alarms.topic.topicArn,
      monthSchedule: monthly.schedule.scheduleName,
      watchSchedule: watching.schedule.scheduleName,
    });
  }
}
