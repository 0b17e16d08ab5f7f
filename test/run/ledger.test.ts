import { describe, expect, it } from 'vitest';
import { ledgerState } from '../../lambdas/run/mails/ledger.ts';

describe('ledgerState (design 5, faults 7)', () => {
  it.each([
    { facts: [], state: 'due', attempt: 1, why: 'nothing has happened' },
    { facts: ['1-sending'], state: 'unknown', attempt: 1, why: 'the answer is missing' },
    { facts: ['1-sending', '1-sent'], state: 'sent', attempt: 1, why: 'accepted' },
    { facts: ['1-sending', '1-refused'], state: 'due', attempt: 2, why: 'a definite refusal may be tried again' },
    {
      facts: ['1-sending', '1-refused', '2-sending'],
      state: 'unknown',
      attempt: 2,
      why: 'the second answer is missing',
    },
    {
      facts: ['1-sending', '1-refused', '2-sending', '2-sent'],
      state: 'sent',
      attempt: 2,
      why: 'the second was taken',
    },
    { facts: ['1-sending', '1-settled-sent'], state: 'sent', attempt: 1, why: 'a person says so' },
    { facts: ['1-sending', '1-settled-again'], state: 'due', attempt: 2, why: 'a person lets it go again' },
    { facts: ['1-sending', 'delivered'], state: 'sent', attempt: 1, why: 'an event proves it' },
    { facts: ['1-sending', 'bounced'], state: 'sent', attempt: 1, why: 'a bounce was sent' },
    {
      facts: ['1-sending', '1-settled-again', 'complained'],
      state: 'sent',
      attempt: 1,
      why: 'a late event beats a guess',
    },
    { facts: ['10-sending', '9-sending', '9-refused'], state: 'unknown', attempt: 10, why: 'ten is after nine' },
  ])('$facts is $state ($why)', ({ facts, state, attempt }) => {
    expect(ledgerState(facts)).toEqual({ state, attempt });
    expect(ledgerState([...facts].reverse())).toEqual({ state, attempt });
  });
});
