import { expect, it, vi } from 'vitest';
import { InvalidInputError } from '../../lambdas/domain/errors.ts';
import { eachMessage } from '../../lambdas/run/mails/queue-batch.ts';

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

it('names a failure by its message, what it is about, and what the system or the service calls it (F25)', async () => {
  const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const full = Object.assign(new Error('ENOSPC: no space left, write /tmp/tom.brady.csv'), {
    code: 'ENOSPC',
    syscall: 'write',
    path: '/tmp/tom.brady.csv',
  });
  const denied = Object.assign(new Error('tom.brady'), {
    name: 'AccessDenied',
    $metadata: { httpStatusCode: 403, requestId: 'R1' },
  });
  for (const [i, error] of [full, denied].entries()) {
    const records = [message(`m${i}`, '{"upload":"u1"}')];
    await eachMessage(
      { Records: records },
      () => Promise.reject(error),
      (body) => body as { upload: string },
    );
  }
  const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)));
  log.mockRestore();
  expect(lines).toMatchObject([
    { message: 'm0', upload: 'u1', error: 'Error', code: 'ENOSPC', syscall: 'write' },
    { message: 'm1', upload: 'u1', error: 'AccessDenied', status: 403, request: 'R1' },
  ]);
  expect(lines[0].at[0]).toMatch(/^\s+at /);
  expect(JSON.stringify(lines)).not.toContain('brady');
});
