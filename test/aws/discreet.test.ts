import { describe, expect, it } from 'vitest';
import { discreet } from '../../lambdas/adapters/aws/discreet.ts';
import { InvalidInputError, MonthRefusedError, QueryFailedError } from '../../lambdas/domain/errors.ts';
import { sentencesOf } from '../../lambdas/run/steps/failures.ts';
import { temporaryStore } from '../temporary-store.ts';

const PERSON = 'mei.murphy';
const SENTENCE = `people ${PERSON} from hr/people.csv: twice and different\n    at hr/${PERSON}.csv`;

/** What Lambda's runtime would print of an error: its own properties beside name, message and stack. */
const printed = (error: Error) =>
  JSON.stringify({ ...error, name: error.name, message: error.message, stack: error.stack });

describe('what a function throws names nobody (F15)', () => {
  it.each([
    { error: new MonthRefusedError([SENTENCE, 'another'], { account: PERSON }), why: 'a refused month' },
    { error: new QueryFailedError(`model x: Conversion Error: "${PERSON}"`, { person: PERSON }), why: 'an engine' },
    { error: new InvalidInputError(`settle ${PERSON}`, {}, { cause: new Error(PERSON) }), why: 'a cause' },
    { error: new SyntaxError(`Unexpected token in "${PERSON}"`), why: 'a bug that quotes what it read' },
    { error: PERSON, why: 'no error at all' },
  ])('$why: its name and place are told, its sentences are kept', async ({ error }) => {
    const store = await temporaryStore();
    const handler = discreet(store, async () => {
      throw error;
    });
    const told: Error = await handler().catch((thrown: Error) => thrown);
    expect(told.name).toBe(error instanceof Error ? error.name : 'Error');
    expect(printed(told)).not.toContain(PERSON);
    expect(told.stack).toMatch(/\n\s+at .*discreet/);
    const words = error instanceof Error ? error.message : error;
    expect(await sentencesOf(told.message, store)).toBe(words);
    expect((await store.list('work/failures/')).length).toBe(1);
  });

  it('keeps the same failure once, however often it is tried, and lets answers through', async () => {
    const store = await temporaryStore();
    const failing = discreet(store, async (text: string) => Promise.reject(new QueryFailedError(text)));
    for (const text of ['a', 'a', 'b']) await failing(text).catch(() => undefined);
    expect((await store.list('work/failures/')).length).toBe(2);
    expect(await discreet(store, async (n: number) => n + 1)(1)).toBe(2);
  });

  it('says so where the sentences cannot be kept', async () => {
    const store = { ...(await temporaryStore()), create: () => Promise.reject(new TypeError(PERSON)) };
    const told: Error = await discreet(store as never, () => Promise.reject(new Error(PERSON)))().catch((e) => e);
    expect(told.message).toBe('what happened could not be kept (TypeError)');
    expect(printed(told)).not.toContain(PERSON);
  });
});

describe('sentencesOf', () => {
  it.each(['', 'States.Timeout', `see work/failures/${'0'.repeat(64)}.json`])('%j stays as it is', async (told) => {
    expect(await sentencesOf(told, await temporaryStore())).toBe(told);
  });
});
