import { describe, expect, it } from 'vitest';
import { composeMail } from '../../lambdas/run/mails/compose-mail.ts';
import { isPlainAddress, type MailParts } from '../../lambdas/run/mails/mail-parts.ts';

const parts: MailParts = {
  from: { name: 'Harbour Group', address: 'truedown@harbour.example' },
  reply_to: 'licences@harbour.example',
  to: 'tom.brady@harbour.example',
  subject: 'Operations: €4,500 for software in October – €1,468 of it unused',
  date: 'Tue, 03 Nov 2026 06:00:00 +0000',
  message_id: '<0123456789abcdef@harbour.example>',
  list_id: '<software-costs.harbour.example>',
  unsubscribe: 'mailto:licences@harbour.example?subject=Change',
  html: '<p>€4,500</p>',
  text: '€4,500\n',
  files: [{ filename: 'charges.csv', content: Buffer.from('\uFEFFa\r\n1\r\n') }],
};

const compose = async (change: Partial<MailParts> = {}) =>
  Buffer.from(await composeMail({ ...parts, ...change })).toString('utf8');

describe('composeMail (reports 1.2)', () => {
  it('gives the same bytes every time: nothing comes from clock or chance', async () => {
    expect(await compose()).toBe(await compose());
  });

  it.each([
    'To: tom.brady@harbour.example',
    'Reply-To: licences@harbour.example',
    'Date: Tue, 03 Nov 2026 06:00:00 +0000',
    'Message-ID: <0123456789abcdef@harbour.example>',
    'Auto-Submitted: auto-generated',
    'X-Auto-Response-Suppress: All',
    'List-ID: <software-costs.harbour.example>',
    'List-Unsubscribe: <mailto:licences@harbour.example?subject=Change>',
  ])('has the header %s', async (header) => {
    const lines = (await compose()).split('\r\n').map((line) => line.toLowerCase());
    expect(lines).toContain(header.toLowerCase());
  });

  it('carries the attachment as it is', async () => {
    expect(await compose()).toContain(Buffer.from('\uFEFFa\r\n1\r\n').toString('base64'));
  });

  it.each([
    { change: { to: 'a@b.example\r\nBcc: x@y.example' }, why: 'a line break in the address' },
    { change: { to: 'a@b.example,c@d.example' }, why: 'two recipients' },
    { change: { to: 'a\0@b.example' }, why: 'NUL in the address' },
    { change: { to: 'Tom <a@b.example>' }, why: 'a name with the address' },
    { change: { subject: 'Hello\r\nBcc: x@y.example' }, why: 'a line break in the subject' },
    { change: { subject: 'Hello\0' }, why: 'NUL in the subject' },
    { change: { unsubscribe: 'mailto:a@b.example\n' }, why: 'a line break in a header' },
  ])('refuses $why (T35)', async ({ change }) => {
    await expect(compose(change)).rejects.toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  it.each([
    { address: "o'neil+x@sub.harbour.example", plain: true },
    { address: 'zoë@harbour.example', plain: false },
    { address: 'a@hafen.例え', plain: false },
    { address: 'nobody', plain: false },
  ])('$address is plain: $plain', ({ address, plain }) => {
    expect(isPlainAddress(address)).toBe(plain);
  });
});
