import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { recordEvent } from '../../lambdas/mail-events/record-event.ts';
import { findInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { runEstate, withFolder } from './run-estate.ts';
import { drop, type Files, TINY, TINY_SETTINGS } from './tiny-estate.ts';

const UNITS = TINY['hr/units.csv'] as string;
const settings = parseSettings({ ...TINY_SETTINGS, publish: { hold_on: [], max_unattributed: 1 } });
const SAYS = (r: string) =>
  `mail to olga@tiny.example bounced for good (${r}): nobody has it; mend head_email in units`;

function estate(folder: string) {
  const [uploads, out] = [join(folder, 'uploads'), join(folder, 'out')];
  const store = new FolderStore(out);
  return {
    store,
    async run(month: string, changes: Files = {}) {
      await drop(uploads, changes);
      const { run } = await runEstate({ uploads, settings, month, out });
      const mails = (await store.list(`outbox/${month}/r${run.revision}/`)).map(({ key }) => key.split('/').at(-1));
      const summary = `reports/${month}/r${run.revision}/estate/summary.json`;
      const { units } = JSON.parse(await readFile(join(out, summary), 'utf8')) as {
        units: { unit_id: string; mail: string; mail_problem: string | null }[];
      };
      const ops = units.find(({ unit_id }) => unit_id === 'OPS');
      return { revision: run.revision, mails, mail: ops?.mail, problem: ops?.mail_problem };
    },
    /** What SES says of the mail of OPS. */
    async report(month: string, revision: number, bounceType: string) {
      const name = `${month}/r${revision}/OPS/report`;
      const mail = {
        messageId: 'm1',
        headers: [{ name: 'X-Truedown-Mail', value: name }],
        tags: { 'truedown-mail': [sha256(name)] },
      };
      const detail = { eventType: 'Bounce', mail, bounce: { bounceType } };
      expect(await recordEvent({ detail }, store)).toMatchObject({ fact: 'created' });
    },
    ownersMail: async (month: string, revision: number) =>
      readFile(join(out, `reports/${month}/r${revision}/estate/mail.txt`), 'utf8'),
  };
}

describe('F24: an address from which the last mail bounced for good is not mailed again', () => {
  it('until head_email changes, from month to month, and the owner reads what to do', () =>
    withFolder(async (folder) => {
      const { run, report, ownersMail, store } = estate(folder);
      const longer = `${TINY['contracts/lines.csv']}`.replace('2026-12-31', '2027-12-31');
      expect((await run('2026-10', { ...TINY, 'contracts/lines.csv': longer })).mails).toContain('OPS-report.eml');
      await report('2026-10', 1, 'Permanent');
      expect((await run('2026-10')).revision, 'the same inputs are still the same run').toBe(1);

      for (const month of ['2026-11', '2026-12']) {
        const { mails, mail, problem } = await run(month);
        expect(mails).toEqual(['FIN-report.eml', '_finance-estate.eml', '_owner-estate.eml']);
        expect({ mail, problem }).toEqual({ mail: 'no_address', problem: SAYS('r1 of 2026-10') });
        expect((await ownersMail(month, 1)).replace(/\s+/g, ' ')).toContain(
          `Operations (OPS): ${SAYS('r1 of 2026-10')}`,
        );
        expect((await findInputs(store, { period: parseMonth(month), revision: 1 }))?.bounced).toEqual([
          { unit_id: 'OPS', to: 'olga@tiny.example', period: '2026-10', revision: 1 },
        ]);
      }
      const mended = await run('2027-01', { 'hr/units.csv': UNITS.replace('olga@', 'otto@') });
      expect(mended).toMatchObject({ mail: 'mail', problem: null });
      expect((await run('2027-02')).mails).toContain('OPS-report.eml');
      expect((await findInputs(store, { period: parseMonth('2027-02'), revision: 1 }))?.bounced).toEqual([]);
    }));

  it('and a revision of the same month tells the head at the new address for the first time', () =>
    withFolder(async (folder) => {
      const { run, report } = estate(folder);
      await run('2026-10', TINY);
      await report('2026-10', 1, 'Permanent');
      const unmended = await run('2026-10', {
        'hr/people.csv': `${TINY['hr/people.csv']}`.replace('Ann Ash', 'Ann A.'),
      });
      expect(unmended).toMatchObject({ revision: 2, mail: 'no_address', problem: SAYS('r1 of 2026-10') });
      const mended = await run('2026-10', { 'hr/units.csv': UNITS.replace('olga@', 'otto@') });
      expect(mended).toMatchObject({ revision: 3, mail: 'mail', mails: expect.arrayContaining(['OPS-report.eml']) });
    }));

  it.each(['Transient', 'Undetermined'])('but a bounce that is %s says nothing of the next mail', (kind) =>
    withFolder(async (folder) => {
      const { run, report } = estate(folder);
      await run('2026-10', TINY);
      await report('2026-10', 1, kind);
      expect((await run('2026-11')).mails).toContain('OPS-report.eml');
    }),
  );
});
