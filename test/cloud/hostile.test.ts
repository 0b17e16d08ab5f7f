import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { release } from '../../lambdas/cli/month/release.ts';
import { run } from '../../lambdas/cli/month/run.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { travellingRun } from '../../lambdas/run/steps/step-event.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { OPERATOR, startCloud } from './account/cloud.ts';
import { truedown } from './account/operator.ts';
import { Person } from './account/person.ts';
import { signedAs } from './account/stack.ts';

const MONTH = { deployed: true, month: '2026-10' } as const;
const RUN = travellingRun.parse({ period: '2026-10', revision: 1, id: '0'.repeat(64) });
const TWO_HOURS = 2 * 3_600_000;

/** The units of the estate, newer than the real ones, with other heads. */
const FORGED = `${TINY['hr/units.csv']}`.replaceAll('@tiny.example', '@evil.example.net');

it('F3, F6: a hostile source redirects no mail, and who releases a month can neither read nor readdress it', async () => {
  const cloud = await startCloud({
    ...TINY_SETTINGS,
    sender: 'truedown@tiny.example',
    sources: { directory: { feed: 'units' }, tools: {} },
    publish: { review: true },
  });
  try {
    const person = new Person(cloud);
    const { 'hr/units.csv': units = '', ...others } = TINY;
    // A message that has waited for two hours is read like any other (A1).
    cloud.events.delivery = (_, messages) =>
      messages.map(({ Attributes, ...message }) => ({
        ...message,
        Attributes: { ...Attributes, SentTimestamp: String(Number(Attributes?.SentTimestamp ?? 0) - TWO_HOURS) },
      }));
    for (const [file, body] of Object.entries({ ...others, 'directory/2026-10-30/units.csv': units })) {
      await person.drop(file, body);
    }
    await person.drop('tools/2026-10-31/innocent.csv', FORGED);
    await cloud.events.drain();
    expect(cloud.events.failed).toBe(0);
    expect(await truedown(cloud, () => run(MONTH))).toMatchObject({ exit: 3 });

    const s3 = new S3Client({ ...signedAs(OPERATOR), endpoint: cloud.endpoint, forcePathStyle: true });
    const Bucket = cloud.stack.idOf('LakeEstate');
    const forged = { ...JSON.parse(await text(person, keys.plan(RUN))), mails: [] };
    for (const Key of [keys.published(RUN), keys.plan(RUN), keys.unitFile(RUN, 'OPS', 'mail.html')]) {
      const put = new PutObjectCommand({ Bucket, Key, Body: JSON.stringify(forged), IfNoneMatch: '*' });
      await expect(s3.send(put), Key).rejects.toMatchObject({ name: 'AccessDenied' });
      expect(cloud.front.refused.pop()).toContain('OPERATOR may not s3:PutObject');
    }
    const asOperator = new Person(cloud, OPERATOR);
    await expect(asOperator.store.read(keys.unitFile(RUN, 'OPS', 'seats.csv'))).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    expect(cloud.front.refused.pop()).toContain('OPERATOR may not s3:GetObject');

    const released = await truedown(cloud, () => release({ ...MONTH, why: 'the figures are known' }));
    expect(released).toMatchObject({ exit: 0 });
    await person.ended(/arn:aws:states:\S+:execution:\S+/.exec(released.out)?.[0] ?? '');
    const mails = person.mails();
    expect(mails.map(({ name }) => name)).toContain('2026-10/r1/OPS/report');
    for (const { to, name } of mails) expect(to, name).toEqual([expect.stringMatching(/@tiny\.example$/)]);
    expect(cloud.front.refused).toEqual([]);
  } finally {
    await cloud.stop();
  }
}, 600_000);

async function text(person: Person, key: string): Promise<string> {
  return Buffer.from((await person.store.read(key)) ?? '').toString();
}
