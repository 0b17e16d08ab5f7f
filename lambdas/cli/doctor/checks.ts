import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../../adapters/aws/estate/open-surroundings.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { canonicalJson, sha256 } from '../../run/store/json.ts';
import { stackOption } from '../estate/place.ts';
import { alarmCalls } from './alarm-calls.ts';
import { configurationSet } from './configuration-set.ts';
import { createOnce } from './create-once.ts';
import { createOncePolicy } from './create-once-policy.ts';
import { dmarc } from './dmarc.ts';
import { eventSources } from './event-sources.ts';
import { failureQueues } from './failure-queues.ts';
import { type Check, type Finding, inTheWay, ready } from './finding.ts';
import { lakeFormation } from './lake-formation.ts';
import { mailAccount } from './mail-account.ts';
import { mailStop } from './mail-stop.ts';
import { models } from './models.ts';
import { monthlySchedule } from './monthly-schedule.ts';
import { newestMails } from './newest-mails.ts';
import type { RenderedModels } from './rendered-models.ts';
import { sendQuota } from './send-quota.ts';
import { senderIdentity } from './sender-identity.ts';
import { unload } from './unload.ts';
import { failuresOf, sourcesOf } from './watched-queues.ts';

/** Below here doctor tries what a run does. It expires like every other file of work. */
const TRIALS = 'work/doctor/';

/** Everything that can block a month, in the order in which it is mended (design 6). */
export function checksOf(surroundings: Surroundings, rendered: RenderedModels, asked: Asked): readonly Check[] {
  return [
    ...mailChecks(surroundings),
    ...storeChecks(surroundings),
    ...watchChecks(surroundings, asked),
    ...queryChecks(surroundings, rendered),
  ];
}

/** Of which stack doctor was asked, and on which day. */
export interface Asked {
  readonly stack: string;
  readonly today: Date;
}

function mailChecks({ at, mail, store, txtOf }: Surroundings): Check[] {
  return [
    { name: 'mail account', look: async () => mailAccount(await mail.account()) },
    { name: 'sender', look: () => senderIdentity(mail, at.identity) },
    { name: 'DMARC', look: () => dmarc(txtOf, at.identity) },
    { name: 'configuration set', look: () => configurationSet(mail, at.configurationSet) },
    { name: 'mail quota', look: async () => sendQuota(await mail.account(), await newestMails(store)) },
  ];
}

function storeChecks({ store, lake, overwritable }: Surroundings): Check[] {
  return [
    { name: 'store', look: () => createOnce(store, `${TRIALS}${randomUUID()}/created-once`) },
    { name: 'bucket policy', policy: 'Helps', look: async () => createOncePolicy(await overwritable()) },
    { name: 'Lake Formation', look: () => lakeFormation(lake) },
  ];
}

/** What runs by itself, and whether anybody is alarmed where it does not (A2). */
function watchChecks(around: Surroundings, { stack, today }: Asked): Check[] {
  const { at, store, alarms, schedules, waitingIn, eventSourceState } = around;
  const resume = `${COMMAND} resume ${stackOption(stack)}`;
  const schedule = (name: string) => () => monthlySchedule(schedules, name, today);
  const checks = [
    { name: 'alarms', look: async () => alarmCalls(await alarms.listeners()) },
    { name: 'failures', look: () => failureQueues(failuresOf(at, stack), waitingIn) },
    { name: 'schedule of the month', look: schedule(at.monthSchedule) },
    { name: 'schedule of the watch', look: schedule(at.watchSchedule) },
    { name: 'event sources', look: () => eventSources(sourcesOf(at), eventSourceState) },
    { name: 'stop', look: () => mailStop(store, resume) },
  ];
  return checks.map((check) => ({ ...check, policy: 'Helps' }));
}

/** Tables with other columns are another database: its name is the hash of their definitions. */
function queryChecks({ at, openTrial }: Surroundings, rendered: RenderedModels): Check[] {
  const { catalog, queries } = openTrial(sha256(canonicalJson(rendered)), `${TRIALS}no-rows/`);
  let isPrepared = false;
  const afterwards = async (look: () => Promise<Finding | readonly Finding[]>) =>
    isPrepared ? look() : inTheWay('not tried', 'mend the catalog first');
  const prepare = async () => {
    const tables = await catalog.prepare(rendered);
    isPrepared = true;
    return ready(`${catalog.name} has ${tables} empty tables`);
  };
  const target = `s3://${at.estateBucket}/${TRIALS}${randomUUID()}/`;
  return [
    { name: 'catalog', look: prepare },
    { name: 'Athena', look: () => afterwards(() => unload(queries, target)) },
    { name: 'models', look: () => afterwards(() => models(queries, rendered.models)) },
  ];
}
