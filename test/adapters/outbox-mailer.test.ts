import { expect, it } from 'vitest';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { MemoryStore } from '../memory-store.ts';

it('the outbox takes the same message again as one, and says so (design 2)', async () => {
  const store = new MemoryStore();
  const mailer = new OutboxMailer(store);
  const mail = {
    ...({ period: parseMonth('2026-10'), revision: 1, addressee: 'OPS', kind: 'report' } as const),
    ...{ from: 'a@tiny.example', to: 'b@tiny.example', mime: Buffer.from('x') },
  };
  expect(await mailer.send(mail)).toEqual(await mailer.send(mail));
  expect(await store.list('')).toHaveLength(1);
  expect(mailer.isIdempotent).toBe(true);
});
