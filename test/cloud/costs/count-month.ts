import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import { inject } from 'vitest';
import { HANDLERS } from '../../../cdk/handlers.ts';
import { form } from '../account/call.ts';
import { type Cloud, startCloud } from '../account/cloud.ts';
import type { Fault, Seen } from '../account/front.ts';
import type { Invocation } from '../account/functions.ts';
import { Person } from '../account/person.ts';
import { signedAs } from '../account/stack.ts';
import type { Counted } from './counted-files.ts';
import type { Counts, FunctionUse, Requests } from './counts.ts';
import { countedSoFar, type EngineCounts } from './engine-counter.ts';
import { earlierFiles, estateSettings, monthFiles, unitsOf } from './estate.ts';
import { standingOf } from './standing.ts';
import { storedBytes } from './stored-bytes.ts';

/** Runs one month of an estate as it is deployed, and counts what it asks of each service. */
export async function countMonth(seats: number): Promise<Counted> {
  const cloud = await startCloud(estateSettings());
  try {
    cloud.front.faults.add(usualQuota);
    const person = new Person(cloud);
    for (const { file, text } of earlierFiles(seats)) await person.drop(file, text);
    await cloud.events.drain();
    const before = await markOf(cloud);
    let files = 0;
    for (const { file, text } of monthFiles(seats)) {
      await person.drop(file, text);
      files++;
    }
    await cloud.events.drain();
    const execution = await person.startMonth({ scheduled: '2026-11-03T06:00:00Z' });
    const { status, cause } = await person.ended(execution);
    if (status !== 'SUCCEEDED') throw new Error(`the month of ${seats} seats: ${status}: ${cause}`);
    await tellOfMails(cloud, person, before.seen);
    return {
      counts: { seats, units: unitsOf(seats), files, ...(await countsSince(cloud, before, execution)) },
      standing: standingOf(cloud.stack),
    };
  } finally {
    await cloud.stop();
  }
}

/** What an account has soon after it has left the sandbox. The sender keeps below its rate. */
const usualQuota: Fault = ({ action }) => {
  if (action !== 'ses:GetSendQuota') return undefined;
  const values =
    '<Max24HourSend>50000</Max24HourSend><MaxSendRate>14</MaxSendRate><SentLast24Hours>0</SentLast24Hours>';
  const body = `<GetSendQuotaResponse><GetSendQuotaResult>${values}</GetSendQuotaResult></GetSendQuotaResponse>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
};

/** How far everything that counts had come. */
interface Mark {
  readonly seen: number;
  readonly invocations: number;
  readonly logs: number;
  readonly statements: number;
  readonly engine: EngineCounts;
  readonly stored: Readonly<Record<string, number>>;
}

async function markOf({ front, functions, athena, server, stack }: Cloud): Promise<Mark> {
  return {
    seen: front.seen.length,
    invocations: functions.invocations.length,
    logs: functions.logs.length,
    statements: athena.scanned.length,
    engine: await countedSoFar(inject('engineCounter')),
    stored: await storedBytes(server, stack),
  };
}

/** SES tells of each mail that it has delivered it. */
async function tellOfMails({ front, events }: Cloud, person: Person, from: number): Promise<void> {
  for (const { body } of mailsAmong(front.seen.slice(from))) await person.tellOfMail(person.nameOf(body), 'Delivery');
  await events.drain();
}

const mailsAmong = (seen: readonly Seen[]) =>
  seen.filter(({ action, status }) => action === 'ses:SendRawEmail' && status === 200);

async function countsSince(cloud: Cloud, before: Mark, execution: string) {
  const { front, functions, athena, stack } = cloud;
  const seen = front.seen.slice(before.seen);
  const now = await markOf(cloud);
  const history = await historyOf(cloud, execution);
  const invocations = functions.invocations.slice(before.invocations);
  const mails = mailsAmong(seen);
  const s3 = { asked: byName(seen, 's3'), byEngine: difference(now.engine.s3, before.engine.s3) };
  const reports = `arn:aws:s3:::${stack.idOf('LakeEstate')}/reports/`;
  const uploads = `arn:aws:s3:::${stack.idOf('LakeUploads')}/`;
  return {
    functions: usesOf(cloud, invocations),
    // The last state's end is a transition too.
    stateTransitions: history.filter((type) => type.endsWith('StateEntered')).length + 1,
    scanned: athena.scanned.slice(before.statements),
    s3,
    s3Callers: byCaller(seen),
    glue: { asked: byName(seen, 'glue'), byEngine: difference(now.engine.glue, before.engine.glue) },
    stored: difference(now.stored, before.stored),
    messages: invocations.filter(({ name }) => ['land', 'receipt', 'mail-events'].includes(name)).length,
    mails: mails.length,
    mailBytes: mails.reduce((all, { body }) => all + rawBytes(body), 0),
    printed: functions.logs.slice(before.logs).reduce((all, text) => all + Buffer.byteLength(text), 0),
    historyEvents: history.length,
    dataEvents: seen.filter(({ action, resources: [resource = ''] }) => isRead(action) && resource.startsWith(reports))
      .length,
    busEvents: seen.filter(({ action, resources: [resource = ''] }) => !isRead(action) && resource.startsWith(uploads))
      .length,
  } satisfies Omit<Counts, 'seats' | 'units' | 'files'>;
}

const isRead = (action: string) => action.startsWith('s3:Get');

const rawBytes = (body: Buffer) => Buffer.from(form({ body }).get('RawMessage.Data') ?? '', 'base64').length;

function byName(seen: readonly Seen[], service: string): Requests {
  const counts: Record<string, number> = {};
  for (const call of seen) {
    if (call.service !== service) continue;
    const name = call.action.slice(service.length + 1);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function byCaller(seen: readonly Seen[]): Requests {
  const counts: Record<string, number> = {};
  for (const { service, caller } of seen) if (service === 's3') counts[caller] = (counts[caller] ?? 0) + 1;
  return counts;
}

function difference(now: Requests, before: Requests): Requests {
  const changed = Object.entries(now).map(([name, count]) => [name, count - (before[name] ?? 0)] as const);
  return Object.fromEntries(changed.filter(([, count]) => count !== 0).sort());
}

function usesOf({ functions, stack }: Cloud, invocations: readonly Invocation[]): Record<string, FunctionUse> {
  const template = stack.ofType('AWS::Lambda::Function');
  const uses = HANDLERS.map((name) => {
    const own = invocations.filter((invocation) => invocation.name === name);
    const { EphemeralStorage } = template.get(stack.logicalOf(`Handlers${name.replace('-', '')}`)) ?? {};
    const disk = Number((EphemeralStorage as { Size?: number } | undefined)?.Size ?? 512);
    return [
      name,
      {
        invocations: own.length,
        milliseconds: Math.round(own.reduce((all, { milliseconds }) => all + Math.ceil(milliseconds), 0)),
        megabytes: functions.get(name).megabytes,
        peakMegabytes: Math.max(0, ...own.map(({ peakMegabytes }) => peakMegabytes)),
        extraDiskMegabytes: disk - 512,
      },
    ] as const;
  });
  return Object.fromEntries(uses);
}

async function historyOf({ server }: Cloud, executionArn: string): Promise<string[]> {
  const sfn = new SFNClient({ ...signedAs('PERSON'), endpoint: server });
  const types: string[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(new GetExecutionHistoryCommand({ executionArn, ...(nextToken && { nextToken }) }));
    types.push(...(page.events ?? []).map(({ type }) => String(type)));
    nextToken = page.nextToken;
  } while (nextToken);
  return types;
}
