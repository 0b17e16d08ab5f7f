import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { drop, dropAll, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const HEADER = 'Email,First Name,Last Name,Last Login(UTC),User Type,User Status\n';
const user = (i: number, status = 'Active', type = 'Licensed') => `u${i}@x.example,U,${i},,${type},${status}\n`;
const users = (count: number, change: (i: number) => string = user) =>
  HEADER + Array.from({ length: count }, (_, i) => change(i + 1)).join('');

describe('a file that serves several feeds (feeds 3)', () => {
  it('has an element for each, in the order of the feeds, each with its own landing', async () => {
    const store = await temporaryStore();
    const receipts = await dropAll([['zoom/2026-10-31/a.csv', users(3)]], { store });
    expect(receipts.map(({ feed, verdict, records, period }) => ({ feed, verdict, records, period }))).toEqual([
      { feed: 'accounts', verdict: 'accepted', records: 3, period: '2026-10' },
      { feed: 'assignments', verdict: 'accepted', records: 3, period: '2026-10' },
    ]);
    expect(new Set(receipts.map(({ landing }) => landing)).size).toBe(2);
    expect(await store.list('raw/')).toHaveLength(1);
  });

  it('counts the rows that its records make: a cell with two products makes two', async () => {
    const adobe = `Identity Type,Username,Email,First Name,Last Name,ID,Product Configurations
Federated ID,a,a@x.example,A,Ash,1@x,"Acrobat, Photoshop"
Federated ID,b,b@x.example,B,Birch,2@x,
`;
    const receipts = await dropAll([['s/a.csv', adobe]]);
    expect(receipts.map(({ feed, records, accepted }) => [feed, records, accepted])).toEqual([
      ['accounts', 2, 2],
      ['assignments', 2, 2],
    ]);
  });

  it('is refused for all of them where it cannot be taken for one, and nothing of it is kept', async () => {
    const store = await temporaryStore();
    const half = users(4, (i) => user(i, i > 2 ? 'Asleep' : 'Active'));
    const receipts = await dropAll([['s/a.csv', half]], { store });
    expect(receipts.map(({ feed, verdict, accepted, refused }) => [feed, verdict, accepted, refused])).toEqual([
      ['accounts', 'refused', 0, 4],
      ['assignments', 'refused', 0, 4],
    ]);
    expect(receipts[0]?.reasons[0]?.reason).toContain('2 of 4 records cannot be taken');
    expect(receipts[1]?.reasons[0]?.reason).toContain('cannot be taken as accounts');
    expect([...(await store.list('landed/')), ...(await store.list('manifests/'))]).toEqual([]);
  });

  it('keeps the rejects of each feed apart', async () => {
    const store = await temporaryStore();
    const rows = users(200, (i) => user(i, i === 7 ? 'Asleep' : 'Active', i === 9 ? '' : 'Licensed'));
    const receipts = await dropAll([['s/a.csv', rows]], { store });
    expect(
      receipts.map(({ verdict, reasons }) => [verdict, reasons.map(({ record, column }) => [record, column])]),
    ).toEqual([
      ['accepted_with_rejects', [[7, 'status']]],
      ['accepted_with_rejects', [[9, 'assignment']]],
    ]);
    const rejects = await Promise.all(receipts.map(({ landing }) => store.read(keys.rejects(landing as string))));
    expect(
      rejects.map((bytes) =>
        Buffer.from(bytes ?? '')
          .toString('utf8')
          .split('\r\n')[1]
          ?.split(',')
          .slice(0, 2),
      ),
    ).toEqual([
      ['7', 'status'],
      ['9', 'assignment'],
    ]);
  });

  it('is a duplicate for each of them under another name', async () => {
    const store = await temporaryStore();
    const receipts = await dropAll(
      [
        ['s/a.csv', users(2)],
        ['s/b.csv', users(2)],
      ],
      { store },
    );
    expect(receipts.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['s/a.csv', 'accepted'],
      ['s/a.csv', 'accepted'],
      ['s/b.csv', 'duplicate'],
      ['s/b.csv', 'duplicate'],
    ]);
  });

  it.each([
    { sources: { zoom: { feed: 'accounts' } }, feeds: ['accounts'], why: 'its folder is pinned to one feed (R12.4)' },
    { sources: { zoom: { layout: 'zoom-users' } }, feeds: ['accounts', 'assignments'], why: 'or to the layout' },
  ])('serves $feeds: $why', async ({ sources, feeds }) => {
    const receipts = await dropAll([['zoom/a.csv', users(2)]], { settings: estate(sources) });
    expect(receipts.map(({ feed, verdict }) => [feed, verdict])).toEqual(feeds.map((feed) => [feed, 'accepted']));
  });

  it('is refused where any of its feeds is pinned elsewhere (R12.4)', async () => {
    const receipt = await drop('zoom/a.csv', users(2), { settings: estate({ hr: { feed: 'assignments' } }) });
    expect(receipt).toMatchObject({ verdict: 'refused', feed: null });
    expect(receipt.reasons[0]?.reason).toContain('the settings take assignments from hr only');
  });

  it('folds rows of one key: the newest use wins, with what its row says', async () => {
    const store = await temporaryStore();
    const seats = `Report Time,Login,Last Authenticated At,Last Activity At,Last Surface Used,Organization
2026-10-31T08:00:00Z,ann,,2026-09-30T10:00:00Z,vim,a
2026-10-31T08:00:00Z,ann,,2026-10-30T10:00:00Z,vscode,b
2026-10-31T08:00:00Z,bob,,None,None,a
`;
    const [, assignments] = await dropAll([['s/a.csv', seats]], { store });
    expect(assignments).toMatchObject({ feed: 'assignments', records: 2, accepted: 2, refused: 0 });
    const { rows } = await readLanded(store, assignments as NonNullable<typeof assignments>);
    expect(rows.map(({ account_id, last_used_on }) => [account_id, last_used_on])).toEqual([
      ['ann', '2026-10-30'],
      ['bob', null],
    ]);
  });

  it('folds the rest of a row with its date: what was true last counts', async () => {
    const store = await temporaryStore();
    const users = `User id,User name,email,User status,Added to org,Org role,Group name,Last seen in Jira - x
1,Ann,a@x.example,Suspended,3 Jan 2024,NaN,g1,28 Oct 2026
1,Ann,a@x.example,Active,3 Jan 2024,NaN,g2,2 Mar 2026
`;
    const accounts = await drop('s/a.csv', users, { store });
    expect(accounts).toMatchObject({ feed: 'accounts', records: 1, accepted: 1 });
    expect((await readLanded(store, accounts)).rows).toMatchObject([{ account_id: '1', status: 'suspended' }]);
  });

  it.each([
    { source: {}, period: '2026-11', why: 'of the month of its date' },
    { source: { period: 'previous' }, period: '2026-10', why: 'or of the month before, where the source says so' },
  ])('that says its date in a cell is of $period: $why (R12.3)', async ({ source, period }) => {
    const seats = `Report Time,Login,Last Authenticated At,Last Activity At,Last Surface Used
2026-11-02T08:00:00Z,ann,,2026-09-30T10:00:00Z,vim
`;
    const receipts = await dropAll([['copilot/a.csv', seats]], { settings: estate({ copilot: source }) });
    expect(receipts.map((receipt) => [receipt.period, receipt.delivered_on])).toEqual([
      [period, '2026-11-02'],
      [period, '2026-11-02'],
    ]);
  });
});
