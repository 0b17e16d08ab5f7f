import { type Finding, inTheWay, ready } from '../../../lambdas/cli/doctor/finding.ts';
import { TINY } from '../../month/tiny-estate.ts';
import { BAD, type Trial } from './trial.ts';

/** Whether files may be dropped into this estate: nobody uses it, and it can mail nobody but its owner. */
export async function isTrial(trial: Trial): Promise<readonly Finding[]> {
  const faults = [...namedStrangers(trial), ...(await otherSettings(trial)), ...(await used(trial))];
  if (faults.length > 0) return faults;
  return [ready(`nobody uses ${trial.stack} yet, and it mails nobody but ${trial.file.settings.owner.email}`)];
}

function namedStrangers({ file: { raw, settings } }: Trial): Finding[] {
  const known = [settings.owner.email, settings.sender];
  const named = new Set(JSON.stringify(raw).match(/[^\s"<>,:]+@[^\s"<>,:]+/g) ?? []);
  const strangers = [...named].filter((address) => !known.includes(address));
  if (strangers.length === 0) return [];
  return [inTheWay(`the settings name ${strangers.join(', ')}`, 'a trial mails its owner alone; leave them out')];
}

/** The owner hears alarms, so the deployed one is known by his subscription. */
async function otherSettings({ around, file: { settings } }: Trial): Promise<Finding[]> {
  const { at, alarms } = around;
  const listeners = await alarms.listeners();
  const isOwner = listeners.some(({ address }) => address === settings.owner.email);
  if (isOwner && at.estate === settings.estate && at.sender === settings.sender) return [];
  return [inTheWay('the stack was deployed with other settings', 'name those with --settings, or deploy these')];
}

async function used({ store, stack }: Trial): Promise<Finding[]> {
  const ours = new Set([...Object.keys(TINY), ...Object.keys(BAD)].map((file) => `uploads/${file}`));
  const others = (await store.list('uploads/')).filter(({ key }) => !ours.has(key));
  if (others.length === 0) return [];
  return [
    inTheWay(
      `${others.length} files of somebody lie in the uploads of ${stack}, such as ${others[0]?.key}`,
      'try another estate (npx --no-install cdk deploy -c settings=FILE -c stack=NAME)',
    ),
  ];
}
