import { expect, it, vi } from 'vitest';
import { InvalidInputError } from '../../lambdas/domain/errors.ts';
import { eachMessage } from '../../lambdas/run/queue-batch.ts';

const message = (messageId: string, body: string) => ({
  messageId,
  body,
  attributes: { SentTimestamp: '1795420800000' },
});

it('fails one bad message of ten and handles the nine (T40), with no word of theirs in the log (T38)', async () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const seen: unknown[] = [];
  const records = Array.from({ length: 9 }, (_, i) => message(`m${i}`, JSON.stringify({ i })));
  records.splice(4, 0, message('poison', 'tom.brady@harbour.example'));
  const answer = await eachMessage({ Records: records }, async ({ body, sentAt }) => {
    seen.push([body, sentAt.toISOString()]);
    if (seen.length === 9) throw new InvalidInputError('tom.brady@harbour.example has left', { key: 'k' });
    return { count: 1 };
  });
  const lines = log.mock.calls.map(([line]) => String(line));
  log.mockRestore();
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'poison' }, { itemIdentifier: 'm8' }] });
  expect(seen[0]).toEqual([{ i: 0 }, '2026-11-23T08:00:00.000Z']);
  expect(lines).toHaveLength(10);
  expect(lines.join('')).not.toContain('brady');
  expect(lines.at(-1)).toContain('"message":"m8","error":"InvalidInputError","key":"k"');
});

it.each([
  { error: Object.assign(new Error('write /tmp/ann'), { code: 'ENOSPC' }), facts: { error: 'Error', code: 'ENOSPC' } },
  {
    error: Object.assign(new Error('ann may not'), { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } }),
    facts: { error: 'AccessDenied', status: 403 },
  },
  { error: Object.assign(new Error('x'), { code: 'ann@harbour.example' }), facts: { error: 'Error' } },
])('F25: a failure names its message and what the system calls it: $facts', async ({ error, facts }) => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await eachMessage({ Records: [message('m1', '{}')] }, () => Promise.reject(error));
  const line = String(log.mock.calls[0]?.[0]);
  log.mockRestore();
  expect(JSON.parse(line)).toEqual({ message: 'm1', ...facts, at: expect.any(Array) });
  expect(line.replace(/"at":.*/, '')).not.toContain('ann');
});
