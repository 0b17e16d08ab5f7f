import { setTimeout as pause } from 'node:timers/promises';
import { CopyObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { statusOf } from '../../../lambdas/adapters/aws/aws-errors.ts';
import { type Check, type Finding, inTheWay, note, ready } from '../../../lambdas/cli/doctor/finding.ts';
import { doctor } from '../../../lambdas/cli/estate/doctor.ts';
import { run } from '../../../lambdas/cli/month/run.ts';
import { keys } from '../../../lambdas/domain/keys.ts';
import { ledgerName, readLedger } from '../../../lambdas/run/mails/ledger.ts';
import type { Published } from '../../../lambdas/run/revisions/publication.ts';
import { requirePublished } from '../../../lambdas/run/revisions/publication.ts';
import { lastPublished } from '../../../lambdas/run/revisions/revisions.ts';
import { verifyPublication } from '../../../lambdas/run/revisions/verify-publication.ts';
import { sha256 } from '../../../lambdas/run/store/json.ts';
import { TINY } from '../../month/tiny-estate.ts';
import { localMonth } from '../account/local-month.ts';
import { MONTH, type Trial } from './trial.ts';

/** What is tried, in order. A step that needs an earlier one is not tried without it. */
export function stepsOf(trial: Trial): readonly Check[] {
  const afterPublishing = (look: (trial: Trial, published: Published) => Promise<Finding>) => async () =>
    trial.published ? look(trial, trial.published) : NOT_TRIED;
  return [
    { name: 'doctor', look: () => nothingInTheWay(trial) },
    { name: 'uploads', look: () => goodFilesLand(trial) },
    { name: 'mails of verdicts', look: async () => (trial.isLanded ? verdictsAreMailed(trial) : NOT_TRIED) },
    { name: 'month', look: async () => (trial.isLanded ? monthIsPublished(trial) : NOT_TRIED) },
    { name: 'files', look: afterPublishing(filesAreWhole) },
    { name: 'laptop', look: afterPublishing(filesAreALaptops) },
    { name: 'mails', look: afterPublishing(mailsLeft) },
    { name: 'reports on mails', look: afterPublishing(mailsAreReported) },
    { name: 'created once', look: afterPublishing(nothingIsOverwritten) },
    { name: 'a bad file', look: () => badFileIsRefused(trial) },
  ];
}

const NOT_TRIED = inTheWay('not tried', 'mend what stands above first');

async function nothingInTheWay({ stack, around }: Trial): Promise<Finding> {
  const exit = await doctor({ stack });
  return exit === 0
    ? ready(`nothing stands in the way of a month on ${around.at.estate}`)
    : inTheWay('something stands in the way of a month', 'mend what doctor says above');
}

async function goodFilesLand(trial: Trial): Promise<Finding> {
  const files = await trial.dropGood();
  const verdicts = await trial.verdictsOf(files);
  const taken = new Set(verdicts.filter(({ verdict }) => verdict === 'accepted').map(({ file }) => file));
  const left = files.filter((file) => !taken.has(file));
  trial.isLanded = left.length === 0;
  if (trial.isLanded) return ready(`${files.length} files were dropped, and each has its receipt: accepted`);
  return inTheWay(`${left.join(', ')} were not accepted in time`, 'truedown why, and the log of land, say why');
}

/** Only a source with an owner has somebody to tell. */
async function verdictsAreMailed({ store, file, patience }: Trial): Promise<Finding> {
  const owned = Object.keys(TINY).filter((name) => file.settings.sources[name.split('/')[0] ?? '']?.owner);
  const end = performance.now() + patience.verdict;
  for (;;) {
    const sent = (await store.list('sends/receipts/')).filter(({ key }) => key.endsWith('-sent.json')).length;
    if (sent >= owned.length) return ready(`SES took ${sent}`);
    if (performance.now() > end) {
      return inTheWay(`SES took ${sent} of ${owned.length}`, 'truedown doctor, and the log of receipt, say why');
    }
    await pause(1000);
  }
}

async function monthIsPublished(trial: Trial): Promise<Finding> {
  const exit = await run({ deployed: true, stack: trial.stack, month: MONTH });
  const last = await lastPublished(trial.store, MONTH);
  if (exit !== 0 || !last) {
    return inTheWay(`${MONTH} ended with ${exit}${exit === 3 ? ', held' : ''}`, 'the sentences above say why');
  }
  trial.published = await requirePublished(trial.store, { period: MONTH, revision: last.revision });
  return ready(`r${last.revision} of ${MONTH} is published`);
}

async function filesAreWhole({ store }: Trial, published: Published): Promise<Finding> {
  const faults = await verifyPublication(store, published);
  if (faults.length > 0) return inTheWay(faults.join('; '), 'something changes what was published');
  return ready(`${published.files.length} files and ${published.mails.length} mails are what PUBLISHED.json says`);
}

async function filesAreALaptops({ store, folder, file, around }: Trial, published: Published): Promise<Finding> {
  if (published.revision > 1) return note(`not compared: a laptop's first run is r1, not r${published.revision}`);
  const laptop = (await localMonth(folder, file.raw, MONTH, around.at.code)).files;
  const wanted = Object.entries(laptop).filter(([key]) => !key.startsWith('outbox/'));
  const sums = await Promise.all(wanted.map(async ([key]) => sha256((await store.read(key)) ?? '')));
  const other = wanted.filter(([, sum], at) => sum !== sums[at]).map(([key]) => key);
  if (other.length === 0) return ready(`all ${wanted.length} files have the bytes that this machine makes`);
  return inTheWay(
    `this machine makes other bytes of ${other.join(', ')}`,
    'use the checkout that was deployed; report it',
  );
}

async function mailsLeft({ store, file }: Trial, { mails, revision, run: id }: Published): Promise<Finding> {
  const owner = file.settings.owner.email;
  const others = mails.filter(({ to }) => to !== owner).map(({ to }) => to);
  if (others.length > 0)
    return inTheWay(`mails went to ${others.join(', ')}`, 'report it: a trial mails its owner alone');
  const ledger = await readLedger(store, { period: MONTH, revision, id });
  const sent = mails.filter((mail) => [...(ledger.get(ledgerName(mail)) ?? [])].some((fact) => fact.endsWith('-sent')));
  if (sent.length === mails.length) return ready(`SES took all ${sent.length} mails, each to ${owner}`);
  return inTheWay(`SES took ${sent.length} of ${mails.length} mails`, 'truedown doctor and truedown why say why');
}

/** SES reports "best effort": a report that does not come is nobody's fault. */
async function mailsAreReported(trial: Trial, { mails, revision, run: id }: Published): Promise<Finding> {
  const end = performance.now() + trial.patience.report;
  for (;;) {
    const ledger = await readLedger(trial.store, { period: MONTH, revision, id });
    const facts = mails.map((mail) => [...(ledger.get(ledgerName(mail)) ?? [])]);
    const told = facts.filter((of) => of.some((fact) => REPORTS.includes(fact))).length;
    trial.isReported = told > 0;
    if (told === mails.length) return ready(`SES has reported on all ${told}`);
    if (performance.now() > end)
      return note(`SES has reported on ${told} of ${mails.length} so far; it may take hours`);
    await pause(2000);
  }
}

const REPORTS: readonly string[] = ['delivered', 'bounced', 'complained'];

/** Tries it with the same bytes, so that a bucket that lets it happen loses nothing. */
async function nothingIsOverwritten(trial: Trial, published: Published): Promise<Finding> {
  const { s3, store, around } = trial;
  const Bucket = around.at.estateBucket;
  const Key = keys.published({ period: MONTH, revision: published.revision });
  const Body = (await store.read(Key)) ?? '';
  const put = await refusalOf(s3.send(new PutObjectCommand({ Bucket, Key, Body })));
  const create = await refusalOf(s3.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' })));
  const copy = await refusalOf(s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${Key}` })));
  trial.isCopyRefused = copy === 403;
  const says = `${Key}: overwriting is answered ${put}, creating it again ${create}, copying over it ${copy}`;
  if (put === 403 && create === 412 && copy !== 200) return ready(says);
  return inTheWay(says, 'overwriting must be 403 and creating again 412; run no month here (truedown doctor)');
}

/** The HTTP status of a refusal, or 200. */
async function refusalOf(call: Promise<unknown>): Promise<number | undefined> {
  return call.then(
    () => 200,
    (error: unknown) => statusOf(error),
  );
}

async function badFileIsRefused(trial: Trial): Promise<Finding> {
  const [file = ''] = await trial.dropBad();
  const [receipt] = await trial.verdictsOf([file]);
  if (!receipt) return inTheWay(`${file} has no verdict in time`, 'truedown why, and the log of land, say why');
  const { verdict, reasons, warnings } = receipt;
  const why = [...reasons.map(({ reason }) => reason), ...warnings].join('; ');
  if (verdict === 'accepted') return inTheWay(`${file} was accepted`, 'report it: no feed has its header');
  return ready(`${file} is ${verdict}: ${why}`);
}
