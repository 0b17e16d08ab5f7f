import { account, activity, person, resource } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

/** Keys that are the person's own, so that only the key of the case can match. */
const keyed = (person_id: string, change = {}) => person(person_id, { email: null, user_name: null, ...change });
const bare = (change: object) => account('a', { user_name: null, ...change });

export const MATCHING: Topic = {
  about: 'the person that the directory knows an account by (R2.1)',
  cases: [
    ...casesOf('key_matches', 'account_id key_rank person_id persons', [
      {
        given: {
          people: [keyed('1', { email: 'A@tiny.example', user_name: 'Ann' })],
          accounts: [bare({ employee_number: '1', email: 'a@tiny.example', user_name: 'ANN' })],
        },
        rows: ['a 1 1 1', 'a 2 1 1', 'a 3 1 1'],
        why: 'employee number, e-mail and user name, in this order',
      },
      {
        given: {
          people: [keyed('1', { user_name: 'ann' }), keyed('2', { user_name: 'ann' })],
          accounts: [account('ann')],
        },
        rows: ['ann 3 1 2', 'ann 3 2 2'],
        why: 'a key that two people have',
      },
      {
        given: {
          people: ['n/a', '0', '000'].map((id) => keyed(id)),
          accounts: ['N/A', '0', ' 000 '].map((employee_number, i) =>
            account(`${i}`, { employee_number, user_name: null }),
          ),
        },
        rows: [],
        why: 'placeholders and zeros are no key',
      },
      {
        given: { people: [keyed('1', { email: 'ann' })], accounts: [bare({ email: 'ann' })] },
        rows: [],
        why: 'an address without @ is none',
      },
      {
        given: {
          people: [keyed('1', { user_name: 'admin' })],
          accounts: [account('admin')],
          settings: { attribution: { placeholders: ['ADMIN'] } },
        },
        rows: [],
        why: 'placeholders of the settings, in any case',
      },
    ]),
    ...casesOf('key_matches', 'platform account_id key_rank person_id persons', [
      {
        given: {
          people: [keyed('1', { email: 'a@tiny.example' }), keyed('2', { user_name: 'ann' }), keyed('Ann')],
          resources: [
            resource('a', { owner_person: 'A@tiny.example' }),
            resource('b', { owner_person: 'Ann' }),
            resource('c', { owner_person: 'Ann' }),
            resource('d', { owner_person: 'ann' }),
            resource('e', { owner_person: 'N/A' }),
            resource('f', { owner_person: '000' }),
          ],
        },
        rows: [' A@tiny.example 2 1 1', ' Ann 1 Ann 1', ' Ann 3 2 1', ' ann 3 2 1'],
        why: 'who a resource names: id as it is written, else e-mail, else user name; placeholders are nobody (R2.9)',
      },
    ]),
    ...casesOf('matched_accounts', 'platform account_id person_id match', [
      {
        given: {
          people: [
            keyed('Ann'),
            keyed('2', { user_name: 'ann' }),
            keyed('3', { user_name: 'bob' }),
            keyed('4', { user_name: 'bob' }),
          ],
          resources: ['Ann', 'ANN', 'bob', 'x'].map((owner_person) => resource(owner_person, { owner_person })),
        },
        rows: [' ANN 2 matched', ' Ann Ann matched', ' bob null ambiguous', ' x null unknown_person'],
        why: 'an owner is matched like an account of no platform (R2.9)',
      },
    ]),
    ...casesOf('matched_accounts', 'on_day person_id match', [
      {
        given: {
          people: [keyed('1'), keyed('2', { user_name: 'a' })],
          accounts: [bare({ employee_number: '1', user_name: 'a' })],
        },
        rows: ['2026-10-31 1 matched'],
        why: 'the employee number before the user name',
      },
      {
        given: { people: [keyed('1', { user_name: 'a' }), keyed('2', { user_name: 'a' })], accounts: [account('a')] },
        rows: ['2026-10-31 null ambiguous'],
        why: 'two people in force with one key',
      },
      {
        given: {
          people: [
            keyed('1', { user_name: 'a', valid_to: '2026-10-10' }),
            keyed('2', { user_name: 'a', valid_from: '2026-10-11' }),
          ],
          accounts: [account('a')],
          activity: [activity('a', '2026-10-10'), activity('a', '2026-10-11')],
        },
        rows: ['2026-10-10 1 matched', '2026-10-11 2 matched', '2026-10-31 2 matched'],
        why: 'of two who share a key whoever is in force on the day',
      },
      {
        given: {
          people: [
            keyed('1', { user_name: 'a', valid_to: '2021-12-31' }),
            keyed('2', { user_name: 'a', valid_to: '2022-12-31' }),
          ],
          accounts: [account('a')],
        },
        rows: ['2026-10-31 null ambiguous'],
        why: 'two who share a key and neither in force',
      },
      {
        given: {
          people: [keyed('1', { email: 'x@tiny.example' }), keyed('2', { email: 'x@tiny.example', user_name: 'a' })],
          accounts: [bare({ email: 'x@tiny.example', user_name: 'a' })],
        },
        rows: ['2026-10-31 2 matched'],
        why: 'a later key that one person has settles a shared one',
      },
      {
        given: {
          people: [
            keyed('1', { email: 'x@tiny.example' }),
            keyed('2', { email: 'x@tiny.example', valid_to: '2025-12-31' }),
            keyed('3', { user_name: 'a' }),
          ],
          accounts: [bare({ email: 'x@tiny.example', user_name: 'a' })],
        },
        rows: ['2026-10-31 1 matched'],
        why: 'a shared key with one person in force comes before a later one',
      },
      { given: { accounts: [account('a')] }, rows: ['2026-10-31 null unknown_person'], why: 'nobody' },
    ]),
    ...casesOf('candidates', 'account_id person_id', [
      {
        given: {
          people: [
            ...['1', '2'].map((id) => keyed(id, { user_name: 'a', email: 'x@tiny.example' })),
            keyed('3', { user_name: 'b' }),
          ],
          accounts: [account('a', { email: 'x@tiny.example' }), account('b')],
        },
        rows: ['a 1', 'a 2'],
        why: 'who fits an ambiguous account, each once',
      },
      {
        given: {
          people: [keyed('1', { user_name: 'a' }), keyed('2', { user_name: 'a', valid_to: '2025-12-31' })],
          accounts: [account('a')],
        },
        rows: [],
        why: 'nobody where the day tells who it is',
      },
      {
        given: {
          people: ['1', '2'].map((id) => keyed(id, { user_name: 'a' })),
          resources: [resource('r', { owner_person: 'a' })],
        },
        rows: [],
        why: 'an owner of a resource is no account that an alias could settle',
      },
    ]),
    ...casesOf('crowded_people', 'person_id account_id accounts', [
      {
        given: {
          people: [person('ann', { email: 'ann@tiny.example' })],
          accounts: [1, 2, 3].map((i) => account(`a${i}`, { email: 'ann@tiny.example' })),
          settings: { attribution: { max_accounts: 2 } },
        },
        rows: ['ann a1 3', 'ann a2 3', 'ann a3 3'],
        why: 'more accounts than the settings allow',
      },
      {
        given: {
          people: [person('ann', { email: 'ann@tiny.example' })],
          accounts: [1, 2, 3].map((i) =>
            account(`a${i}`, { email: 'ann@tiny.example', platform: i > 2 ? 'jira' : 'servicenow' }),
          ),
          settings: { attribution: { max_accounts: 2 } },
        },
        rows: [],
        why: 'as many as they allow on each platform',
      },
      {
        given: {
          people: [person('ann', { email: 'ann@tiny.example' })],
          resources: ['ann', 'ANN', 'ann@tiny.example'].map((owner_person) => resource(owner_person, { owner_person })),
          settings: { attribution: { max_accounts: 2 } },
        },
        rows: [],
        why: 'several spellings of an owner are no accounts',
      },
    ]),
  ],
};
