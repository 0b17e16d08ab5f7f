import { expect, it } from 'vitest';
import { HANDLERS } from '../../cdk/handlers.ts';
import { run } from '../../lambdas/cli/month/run.ts';
import { OUTPUTS } from '../../lambdas/environment.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type Cloud, HELPER, OPERATOR, startCloud } from './account/cloud.ts';
import { truedown } from './account/operator.ts';
import { Person } from './account/person.ts';
import { outputsOf } from './account/stack-outputs.ts';

const SETTINGS = { ...TINY_SETTINGS, sender: 'truedown@tiny.example' };
const CHARGEBACK = 'reports/2026-10/r1/finance/chargeback.csv';

/** Drops the tiny estate's files, runs October as a person does, and gives what finance reads. */
async function october(cloud: Cloud, stack: string): Promise<string> {
  const person = new Person(cloud);
  for (const [file, body] of Object.entries(TINY)) await person.drop(file, body);
  await cloud.events.drain();
  expect(await truedown(cloud, () => run({ deployed: true, stack, month: '2026-10' }))).toMatchObject({ exit: 0 });
  expect(cloud.front.refused).toEqual([]);
  return String(Buffer.from((await person.store.read(CHARGEBACK)) ?? ''));
}

it('F2, F11: two estates live in one account, the second mails from the identity that is there, and neither reaches the other', async () => {
  const first = await startCloud(SETTINGS);
  const figures = await october(first, 'Truedown').finally(() => first.stop());
  expect(figures).toContain('OPS,Operations');
  const calls = first.front.seen.filter(({ caller, status }) => isOurs(caller) && status < 400);

  const second = await startCloud(
    { ...SETTINGS, estate: 'Tiny trial', mail: { identity: 'existing' } },
    { stack: 'Tiny-trial', isBeside: true },
  );
  try {
    expect(second.stack.ofType('AWS::SES::EmailIdentity').size).toBe(0);
    expect(await october(second, 'Tiny-trial')).toBe(figures);
    const [before, now] = [outputsOf(first.stack), outputsOf(second.stack)];
    const shared: string[] = [OUTPUTS.identity, OUTPUTS.sender, OUTPUTS.code];
    for (const [name, value] of now) {
      const isOwn = !shared.includes(name) && !value.includes('which-this-server-does-not-make');
      if (isOwn) expect(value, name).not.toBe(before.get(name));
    }
    const allowed = [];
    for (const call of calls) {
      const isAccountWide = call.resources.every((resource) => resource === '*' || SHARED.test(resource));
      if (!isAccountWide && !(await second.rights.refusal(call))) allowed.push(`${call.action} ${call.resources}`);
    }
    expect(calls.length).toBeGreaterThan(200);
    expect(allowed).toEqual([]);
  } finally {
    await second.stop();
  }
}, 600_000);

const isOurs = (caller: string) => [...HANDLERS, OPERATOR, HELPER].includes(caller as never);

/** What all estates of an account share: the catalog itself, and the sender's identity. */
const SHARED = /:(catalog|database\/default|identity\/[\w.]+)$/;
