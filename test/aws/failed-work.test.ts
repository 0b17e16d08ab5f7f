import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { FailedWork } from '../../lambdas/adapters/aws/estate/failed-work.ts';

const URLS = { failures: 'the-failures', work: 'the-work' };

/** Two queues of memory; `dies` is thrown at the nth call. */
function queues(bodies: readonly string[], diesAt = Number.POSITIVE_INFINITY) {
  const at = { 'the-failures': [...bodies], 'the-work': [] as string[] };
  let calls = 0;
  const send = async (command: object) => {
    if (++calls === diesAt) throw new Error('gone');
    if (command instanceof ReceiveMessageCommand) {
      return { Messages: at['the-failures'].slice(0, 10).map((Body) => ({ Body, ReceiptHandle: Body })) };
    }
    if (command instanceof SendMessageCommand) at['the-work'].push(command.input.MessageBody ?? '');
    if (command instanceof DeleteMessageCommand) {
      at['the-failures'] = at['the-failures'].filter((body) => body !== command.input.ReceiptHandle);
    }
    return {};
  };
  return { at, failed: new FailedWork({ send } as unknown as SQSClient, URLS) };
}

describe('redrive (F22, T40)', () => {
  it.each([{ count: 0 }, { count: 1 }, { count: 23 }])('moves all $count back', async ({ count }) => {
    const bodies = Array.from({ length: count }, (_, i) => `m${i}`);
    const { at, failed } = queues(bodies);
    expect(await failed.redrive()).toBe(count);
    expect(at).toEqual({ 'the-failures': [], 'the-work': bodies });
  });

  it('loses nothing wherever it dies', async () => {
    for (let diesAt = 1; diesAt <= 6; diesAt++) {
      const { at, failed } = queues(['a', 'b'], diesAt);
      await failed.redrive().catch(() => undefined);
      expect(new Set([...at['the-failures'], ...at['the-work']]), `call ${diesAt}`).toEqual(new Set(['a', 'b']));
    }
  });

  it('looks without taking anything away', async () => {
    const { at, failed } = queues(['a', 'b']);
    expect(await failed.look()).toEqual(['a', 'b']);
    expect(at['the-failures']).toEqual(['a', 'b']);
  });
});
