import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../../adapters/aws/open-surroundings.ts';
import { canonicalJson, sha256 } from '../../run/json.ts';
import { configurationSet } from './configuration-set.ts';
import { createOnce } from './create-once.ts';
import { type Check, type Finding, inTheWay, ready } from './finding.ts';
import { lakeFormation } from './lake-formation.ts';
import type { LearntModels } from './learn-models.ts';
import { mailAccount } from './mail-account.ts';
import { models } from './models.ts';
import { newestMails } from './newest-mails.ts';
import { sendQuota } from './send-quota.ts';
import { senderIdentity } from './sender-identity.ts';
import { unload } from './unload.ts';

/** Below here doctor tries what a run does. It expires like every other file of work. */
const TRIALS = 'work/doctor/';

/** Everything that can stand in the way of a month, in the order in which it is mended (design 6). */
export function checksOf(surroundings: Surroundings, learnt: LearntModels): readonly Check[] {
  return [...mailChecks(surroundings), ...storeChecks(surroundings), ...queryChecks(surroundings, learnt)];
}

function mailChecks({ at, mail, store }: Surroundings): Check[] {
  return [
    { name: 'mail account', look: async () => mailAccount(await mail.account()) },
    { name: 'sender', look: () => senderIdentity(mail, at.identity) },
    { name: 'configuration set', look: () => configurationSet(mail, at.configurationSet) },
    { name: 'mail quota', look: async () => sendQuota(await mail.account(), await newestMails(store)) },
  ];
}

function storeChecks({ store, lake }: Surroundings): Check[] {
  return [
    { name: 'store', look: () => createOnce(store, `${TRIALS}${randomUUID()}/created-once`) },
    { name: 'Lake Formation', look: () => lakeFormation(lake) },
  ];
}

/** Tables with other columns are another database: its name is the hash of their definitions. */
function queryChecks({ at, openTrial }: Surroundings, learnt: LearntModels): Check[] {
  const { catalog, queries } = openTrial(sha256(canonicalJson(learnt)), `${TRIALS}no-rows/`);
  let isPrepared = false;
  const afterwards = async (look: () => Promise<Finding | readonly Finding[]>) =>
    isPrepared ? look() : inTheWay('not tried', 'mend the catalog first');
  const prepare = async () => {
    const tables = await catalog.prepare(learnt);
    isPrepared = true;
    return ready(`${catalog.name} has ${tables} empty tables`);
  };
  const target = `s3://${at.estateBucket}/${TRIALS}${randomUUID()}/`;
  return [
    { name: 'catalog', look: prepare },
    { name: 'Athena', look: () => afterwards(() => unload(queries, target)) },
    { name: 'models', look: () => afterwards(() => models(queries, learnt.models)) },
  ];
}
