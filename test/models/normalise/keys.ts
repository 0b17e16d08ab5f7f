import { account, person } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const settings = { domain_aliases: { 'old.example': 'tiny.example' } };
const written = { user_name: ' Ann.ASH ', email: 'ANN@Old.example ' };

export const KEYS: Topic = {
  about: 'keys are compared in one spelling (R2.1)',
  cases: [
    ...casesOf('normalised_people', 'user_name email', [
      { given: { people: [person('1', written)], settings }, rows: ['ann.ash ann@tiny.example'], why: 'of a person' },
    ]),
    ...casesOf('normalised_accounts', 'user_name email', [
      {
        given: { accounts: [account('a', written)], settings },
        rows: ['ann.ash ann@tiny.example'],
        why: 'of an account',
      },
      {
        given: { accounts: [account('a', { email: 'ann' })], settings },
        rows: ['a ann'],
        why: 'an address without a domain stays',
      },
    ]),
    ...casesOf('email_domains', 'domain', [
      {
        given: {
          people: [person('1', written), person('2', { email: 'b@old.EXAMPLE' }), person('3', { email: 'nobody' })],
          accounts: [account('a', { email: 'c@New.example' }), account('b')],
          settings,
        },
        rows: ['new.example', 'old.example'],
        why: 'each domain once, as it is written and not what its alias makes of it',
      },
    ]),
  ],
};
