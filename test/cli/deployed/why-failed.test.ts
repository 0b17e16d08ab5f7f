import { describe, expect, it } from 'vitest';
import { discreet } from '../../../lambdas/adapters/aws/discreet.ts';
import { whyFailed } from '../../../lambdas/cli/deployed/why-failed.ts';
import { MonthRefusedError } from '../../../lambdas/domain/errors.ts';
import { stopSending } from '../../../lambdas/run/mails/sending-stop.ts';
import { deployedEstate, execution } from './deployed-estate.ts';

const event = (key: string) =>
  JSON.stringify({ 'detail-type': 'Object Created', detail: { object: { key, 'version-id': 'v' } } });

describe('truedown why (F22)', () => {
  it('says that nothing has failed', async () => {
    const { estate } = await deployedEstate({});
    expect(await whyFailed('Truedown', estate)).toEqual([
      'the newest month has not failed, and no function of a queue has given up',
    ]);
  });

  it('gives the sentences that a step has left in the store, not its log (F15)', async () => {
    const { store } = await deployedEstate({});
    const step = discreet(store, () => Promise.reject(new MonthRefusedError(['line X has no price; drop one', 'b'])));
    const { name, message } = await step().catch((error: Error) => error);
    const failure = execution({ status: 'FAILED', error: name, cause: message });
    const { estate } = await deployedEstate({ failure });
    const lines = await whyFailed('Truedown', { ...estate, store });
    expect(lines).toEqual([
      `execution ${failure.arn} has failed: MonthRefusedError`,
      'line X has no price; drop one\nb',
    ]);
  });

  it.each([
    { bodies: [event('uploads/hr/people.csv')], says: 'land has given up on one message: hr/people.csv' },
    {
      bodies: [event('uploads/a.csv'), event('uploads/a.csv'), event('uploads/b.csv')],
      says: 'land has given up on 3 messages: a.csv, b.csv',
    },
    { bodies: ['{'], says: 'land has given up on one message: a message that cannot be read' },
    { bodies: ['{"detail-type":"Email Bounced"}'], says: 'land has given up on one message: Email Bounced' },
    { bodies: ['{"receipt":"receipts/ab.json"}'], says: 'land has given up on one message: receipts/ab.json' },
  ])('$says', async ({ bodies, says }) => {
    const { estate } = await deployedEstate({ failed: { land: bodies } });
    expect(await whyFailed('Harbour', estate)).toEqual([
      says,
      'npx --no-install truedown redrive --deployed --stack Harbour gives them another try',
    ]);
  });

  it('says who holds the sender', async () => {
    const { estate, store } = await deployedEstate({});
    await stopSending(store, { by: 'ann', why: 'wrong figures' });
    expect(await whyFailed('Truedown', estate)).toEqual([
      'sending is stopped (control/stop), by ann: wrong figures; npx --no-install truedown resume --deployed lets it go',
    ]);
  });
});
