import { describe, expect, it } from 'vitest';
import { readingOf } from '../../lambdas/layouts/reading.ts';
import { csv, drop, estate, GOOD, good, rowsOf } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const PINNED = {
  'finance/units': { feed: 'units' },
  'servicenow/log': { layout: 'servicenow-update-log' },
  tools: {},
  mapped: { columns: { unit_id: 'Code' } },
};
const LOG = 'number,incident_state,sys_mod_count,sys_updated_by,sys_updated_at\nINC1,New,0,ann,29/2/2016 01:16\n';
const NEARLY_UNITS = 'unit_id,unit_name,parent_id,head_name\nOPS,Operations,,Ann\n';

describe('F3: a source is a boundary (R12.4)', () => {
  it.each([
    { file: 'tools/2026-10-31/innocent.csv', why: 'a source without a feed', fix: 'sources.tools.feed: units' },
    { file: 'elsewhere/units.csv', why: 'a folder that nobody named', fix: 'sources.elsewhere.feed: units' },
    { file: 'finance/units.csv', why: 'beside the pinned folder', fix: 'sources.finance.feed: units' },
    { file: 'finance/unitsx/units.csv', why: 'a name that begins alike', fix: 'sources.finance.feed: units' },
    { file: 'units.csv', why: 'no folder at all', fix: 'sources.NAME.feed: units' },
  ])('$file is left out: $why', async ({ file, fix }) => {
    const receipt = await drop(file, good('units', 2), { settings: estate(PINNED) });
    expect(receipt).toMatchObject({ verdict: 'refused', feed: null, landing: null, records: 2, refused: 2 });
    expect(receipt.reasons[0]?.reason).toBe(
      `the settings take units from finance/units only; drop the file below uploads/finance/units/, or pin its folder too: ${fix}${file === 'units.csv' ? ' (NAME being a folder into which the file must go)' : ''}`,
    );
  });

  it.each([
    { file: 'tools/log.csv', content: LOG, from: 'servicenow/log', why: 'a pin by a layout is one' },
    { file: 'tools/activity.csv', content: good('activity', 2), from: 'servicenow/log', why: 'in any other layout' },
    {
      file: 'mapped/units.csv',
      content: good('units', 2).replace('unit_id', 'Code'),
      from: 'finance/units',
      why: 'a mapping pins nothing',
    },
  ])('$file: $why', async ({ file, content, from }) => {
    const receipt = await drop(file, content, { settings: estate(PINNED) });
    expect(receipt).toMatchObject({ verdict: 'refused', feed: null, landing: null });
    expect(receipt.reasons[0]?.reason).toContain(`from ${from} only`);
  });

  it.each([
    { content: 'unit_id,unit_name,valid_from\nU1,"Unit,2020-01-01\n', why: 'broken in its records' },
    { content: NEARLY_UNITS, why: 'nearly its header' },
    { content: `Our units\n${good('units', 2)}`, why: 'a title above its header' },
    { content: 'unit_id,unit_name,valid_from\n', why: 'without a record' },
  ])('a stray file of no feed cannot stop the month: $why', async ({ content }) => {
    const receipt = await drop('tools/a.csv', content, { settings: estate(PINNED) });
    expect(receipt).toMatchObject({ verdict: 'refused', feed: null });
  });

  it.each([
    { file: 'finance/units/2026-10/a.csv', settings: PINNED, why: 'in the pinned source' },
    { file: 'other/a.csv', settings: { ...PINNED, other: { feed: 'units' } }, why: 'in a second pinned source' },
    { file: 'tools/a.csv', settings: { tools: {}, hr: { feed: 'people' } }, why: 'a feed that nobody is pinned to' },
    { file: 'a.csv', settings: {}, why: 'nothing is pinned: a laptop’s first month' },
  ])('$file is taken: $why', async ({ file, settings }) => {
    expect(await drop(file, good('units', 2), { settings: estate(settings) })).toMatchObject({
      verdict: 'accepted',
      feed: 'units',
    });
  });

  it('a file is judged again once its feed is pinned elsewhere, and only where that decides', () => {
    const [before, after] = [
      { tools: {}, hr: { feed: 'people' } },
      { ...PINNED, hr: { feed: 'people' } },
    ];
    expect(readingOf('tools', estate(after))).not.toBe(readingOf('tools', estate(before)));
    expect(readingOf('hr', estate(after))).toBe(readingOf('hr', estate(before)));
  });
});

describe('F4: a row of another platform than its source’s is refused (R12.4)', () => {
  const settings = estate({ adobe: { feed: 'accounts', platform: 'adobe' } });
  const accounts = (platforms: readonly string[]) =>
    csv(
      'accounts',
      platforms.map((platform, i) => ({ ...GOOD.accounts(i), platform })),
    );

  it('names both platforms and the record, and takes the others', async () => {
    const store = await temporaryStore();
    const platforms = [...Array(199).fill('adobe'), 'servicenow'];
    const receipt = await drop('adobe/a.csv', accounts(platforms), { settings, store });
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', accepted: 199, refused: 1 });
    expect(receipt.reasons).toEqual([
      {
        record: 200,
        column: 'platform',
        reason:
          'record 200: platform "servicenow" is not adobe, the only one that adobe delivers; drop its rows into the folder of servicenow, or mend sources.adobe.platform',
      },
    ]);
    expect((await readLanded(store, receipt)).rows.every(({ platform }) => platform === 'adobe')).toBe(true);
  });

  it.each([
    { platforms: ['servicenow', 'servicenow'], why: 'a whole file' },
    { platforms: ['adobe-emea', 'adobe2'], why: 'names that begin alike' },
    { platforms: ["adobe'--", 'ad"obe'], why: 'quotes are text' },
  ])('refuses $platforms: $why', async ({ platforms }) => {
    expect(await drop('adobe/a.csv', accounts(platforms), { settings })).toMatchObject({
      verdict: 'refused',
      feed: 'accounts',
    });
  });

  it.each([
    { platforms: ['adobe', ' Adobe ', 'ADOBE'], why: 'case and blanks tell no two platforms apart' },
    { platforms: ['', 'adobe', ''], why: 'an empty cell says nothing else' },
  ])('takes $platforms as adobe: $why', async ({ platforms }) => {
    const store = await temporaryStore();
    const receipt = await drop('adobe/a.csv', accounts(platforms), { settings, store });
    expect(receipt.verdict).toBe('accepted');
    expect((await readLanded(store, receipt)).rows.map(({ platform }) => platform)).toEqual([
      'adobe',
      'adobe',
      'adobe',
    ]);
  });

  it('a layout that names its platform itself takes the source’s name for it', async () => {
    const store = await temporaryStore();
    const receipt = await drop('sn/a.csv', LOG, { settings: estate({ sn: { platform: 'servicenow-emea' } }), store });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({ platform: 'servicenow-emea' });
  });

  it('holds for actions and assignments as for accounts', async () => {
    const activity = estate({ jira: { feed: 'activity', platform: 'atlassian' } });
    expect(await drop('jira/a.csv', csv('activity', rowsOf('activity', 2)), { settings: activity })).toMatchObject({
      verdict: 'refused',
      accepted: 0,
    });
    const assignments = csv('assignments', [{ platform: 'servicenow', account_id: 'a1', assignment: 'itil' }]);
    const pinned = estate({ jira: { feed: 'assignments', platform: 'atlassian' } });
    expect((await drop('jira/a.csv', assignments, { settings: pinned })).reasons[1]?.reason).toContain(
      'platform "servicenow" is not atlassian',
    );
  });
});
