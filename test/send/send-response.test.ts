import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { SendResult } from '../../lambdas/send/send.ts';
import { progressOf, sendResponse } from '../../lambdas/send/send-response.ts';

const run = { period: parseMonth('2026-10'), revision: 1, id: 'a'.repeat(64) };
const all: SendResult = { planned: 4, sent: 4, refused: 0, unknown: [], left: 0, withoutAddress: 1, isStopped: false };

describe('what send answers to the state machine', () => {
  it.each([
    { result: all, before: { sent: 3, rounds: 0 }, answer: { sent: 4, rounds: 0 }, why: 'all are out' },
    {
      result: { ...all, sent: 2, left: 2 },
      before: { sent: 0, rounds: 0 },
      answer: { sent: 2, rounds: 0, more: true },
      why: 'the time was over',
    },
    {
      result: { ...all, sent: 3, refused: 1 },
      before: { sent: 3, rounds: 0 },
      answer: { sent: 3, rounds: 1, more: true },
      why: 'SES was busy',
    },
    {
      result: { ...all, sent: 3, refused: 1 },
      before: { sent: 1, rounds: 6 },
      answer: { sent: 3, rounds: 1, more: true },
      why: 'while mails leave, it goes on (T22)',
    },
    {
      result: { ...all, sent: 3, unknown: ['OPS/report'] },
      before: { sent: 3, rounds: 29 },
      answer: { sent: 3, rounds: 30, more: true },
      why: 'an event may still come',
    },
  ])('$why', ({ result, before, answer }) => {
    expect(sendResponse(run, result, before)).toEqual({ run, ...answer });
    expect(progressOf({ run, ...answer })).toEqual({ sent: answer.sent, rounds: answer.rounds });
  });

  it('begins at nought', () => expect(progressOf({ run })).toEqual({ sent: 0, rounds: 0 }));

  it.each([
    {
      result: { ...all, sent: 0, refused: 4 },
      rounds: 6,
      says: '0 of 4 mails are out, 4 refused',
      why: 'a sandbox (T24)',
    },
    { result: { ...all, sent: 3, unknown: ['OPS/report'] }, rounds: 30, says: 'truedown settle', why: '15 minutes' },
    { result: { ...all, sent: 3 }, rounds: 30, says: '3 of 4 mails are out', why: 'one was dropped on the way (T19)' },
    {
      result: { ...all, sent: 1, left: 3, isStopped: true },
      rounds: 0,
      says: '3 left: sending was stopped',
      why: 'T45',
    },
  ])('somebody hears: $says ($why)', ({ result, rounds, says }) => {
    const before = { sent: result.sent, rounds };
    expect(() => sendResponse(run, result, before)).toThrow(says);
    expect(() => sendResponse(run, result, before)).toThrow(expect.objectContaining({ name: 'MailsLeftError' }));
  });
});
