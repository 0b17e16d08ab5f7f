import { describe, expect, it } from 'vitest';
import type { Execution } from '../../../lambdas/adapters/aws/estate/month-machine.ts';
import { releaseDeployed } from '../../../lambdas/cli/deployed/release-deployed.ts';
import { runDeployed } from '../../../lambdas/cli/deployed/run-deployed.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { publishReleased } from '../../../lambdas/report/publish.ts';
import { writeReport } from '../../../lambdas/report/write-report.ts';
import { endRun } from '../../../lambdas/run/revisions/outcome.ts';
import { exampleFigures, exampleRun } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { printed } from '../printed.ts';
import { claim, deployedEstate, execution, hold } from './deployed-estate.ts';

const month = parseMonth('2026-10');
const failed = (error: string, cause = 'the sentence'): Execution => execution({ status: 'FAILED', error, cause });

describe('run --deployed', () => {
  it('ends with 0, the table and the tie-out where the month is published', async () => {
    const { estate, store, started } = await deployedEstate({});
    await claim(store);
    await writeReport(exampleRun, exampleFigures, exampleSettings, store, null);
    const { out, err } = printed();
    expect(await runDeployed(month, 'Truedown', estate)).toBe(0);
    expect(started).toEqual([{ month: '2026-10' }]);
    expect(err()).toMatch(/^execution arn:\S+ goes on by itself, whoever looks\nrunning\nsucceeded\n$/);
    expect(out()).toMatch(
      /\nOPS .+\n[\s\S]+8494\.01 EUR = units .+\nReconciled to invoices, difference €0\.00\n\nno mail to IT .+\n\nr1 of 2026-10 is published\n/,
    );
    expect(out()).toContain('files s3://harbour-estate/reports/2026-10/r1/\n');
  });

  it.each([
    { stack: 'Truedown', option: '--deployed' },
    { stack: 'Harbour', option: '--deployed --stack Harbour' },
  ])('ends with 3 where it is held, and prints the command that lets it go: $option', async ({ stack, option }) => {
    const { estate, store } = await deployedEstate({});
    await hold(store);
    const { out } = printed();
    expect(await runDeployed(month, stack, estate)).toBe(3);
    expect(out()).toContain(`to let it go: npx --no-install truedown release ${option} --month 2026-10 --why TEXT\n`);
  });

  it('ends with 0 where it was held and has been released', async () => {
    const { estate, store } = await deployedEstate({});
    await hold(store);
    await releaseDeployed('2026-10', 'known', estate);
    await publishReleased(exampleRun, store);
    printed();
    expect(await runDeployed(month, 'Truedown', estate)).toBe(0);
  });

  it.each([
    { error: 'MonthRefusedError', exit: 2, says: 'the sentence', why: 'a file was refused' },
    { error: 'AlreadyRunningError', exit: 2, says: 'the sentence', why: 'another revision is at work' },
    { error: 'BuildChangedError', exit: 2, says: 'the sentence', why: 'deployed in mid-run' },
    { error: 'InvalidInputError', exit: 2, says: 'the sentence', why: 'a wrong input' },
    { error: 'QueryFailedError', exit: 1, says: 'QueryFailedError: the sentence', why: 'Athena takes no such query' },
    { error: 'TypeError', exit: 1, says: 'TypeError: the sentence', why: 'a bug' },
  ])('ends with $exit after $error: $why', async ({ error, exit, says }) => {
    const { estate } = await deployedEstate({ ends: failed(error) });
    const { out, err } = printed();
    expect(await runDeployed(month, 'Truedown', estate)).toBe(exit);
    expect(err()).toContain(`\n${says}\n`);
    expect(out()).toBe('');
  });

  it.each([
    { status: 'ABORTED', exit: 2, says: /somebody stopped execution arn:\S+; run the month again/ },
    { status: 'TIMED_OUT', exit: 1, says: /bug in Truedown[\s\S]+TIMED_OUT\nin execution arn:/ },
  ] as const)('ends with $exit where the execution is $status', async ({ status, exit, says }) => {
    const { estate } = await deployedEstate({ ends: execution({ status }) });
    const { err } = printed();
    expect(await runDeployed(month, 'Truedown', estate)).toBe(exit);
    expect(err()).toMatch(says);
  });

  it.each(['MailsLeftError', 'MailNotReadyError', 'SendMismatchError'])(
    'ends with 2 after %s, prints the figures, which are published, and says what is left',
    async (error) => {
      const { estate, store } = await deployedEstate({ ends: failed(error, '3 of 4 mails are out') });
      await claim(store);
      await writeReport(exampleRun, exampleFigures, exampleSettings, store, null);
      const { out, err } = printed();
      expect(await runDeployed(month, 'Truedown', estate)).toBe(2);
      expect(out()).toContain('r1 of 2026-10 is published');
      expect(err()).toContain('3 of 4 mails are out');
    },
  );

  it('says once more why a month was refused, where the same inputs find that revision again', async () => {
    const ends = failed('InvalidInputError', 'r1 of 2026-10 is neither published nor held');
    const { estate, store } = await deployedEstate({ ends });
    await claim(store);
    await endRun(store, exampleRun, { status: 'refused', reasons: ['line X: no price', 'line Y: no rate'] });
    const { err } = printed();
    expect(await runDeployed(month, 'Truedown', estate)).toBe(2);
    expect(err()).toMatch(/\nline X: no price\nline Y: no rate\n$/);
  });
});
