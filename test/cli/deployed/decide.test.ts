import { describe, expect, it } from 'vitest';
import { abandonDeployed } from '../../../lambdas/cli/deployed/abandon-deployed.ts';
import { releaseDeployed } from '../../../lambdas/cli/deployed/release-deployed.ts';
import { settleDeployed } from '../../../lambdas/cli/deployed/settle-deployed.ts';
import { keys } from '../../../lambdas/domain/keys.ts';
import { endRun, readOutcome } from '../../../lambdas/run/revisions/outcome.ts';
import { readPublished, readRelease } from '../../../lambdas/run/revisions/publication.ts';
import { exampleRun as run } from '../../../templates/examples/figures.ts';
import { CALLER, claim, deployedEstate, execution, hold } from './deployed-estate.ts';

const OTHER_BUILD = 'beef'.repeat(16);

describe('release --deployed (R2.5)', () => {
  it('F6: records who and why in the name of the caller, and has the state machine publish and mail it', async () => {
    const { estate, store, started } = await deployedEstate({});
    await hold(store);
    const line = await releaseDeployed('2026-10', 'the tail is known', estate);
    expect(await readRelease(store, run)).toEqual({ by: CALLER, why: 'the tail is known' });
    expect(await readPublished(store, run)).toBeUndefined();
    expect(started).toEqual([{ run }]);
    expect(line).toBe(`r1 of 2026-10 is released by ${CALLER}: its mails leave with execution ${execution().arn}`);
  });

  it('releases nothing that another build computed, for no step would go on with it', async () => {
    const { estate, store, started } = await deployedEstate({});
    await hold(store, OTHER_BUILD);
    await expect(releaseDeployed('2026-10', 'known', estate)).rejects.toThrow(
      'r1 of 2026-10 was computed by another build than the one deployed, so no step goes on with it; run the month again, then release the new revision',
    );
    expect(await readRelease(store, run)).toBeUndefined();
    expect(started).toEqual([]);
  });

  it('a second release changes nothing but asks for the mails again', async () => {
    const { estate, store, started } = await deployedEstate({});
    await hold(store);
    await releaseDeployed('2026-10', 'first', estate);
    await releaseDeployed('2026-10', 'second', estate);
    expect((await readRelease(store, run))?.why).toBe('first');
    expect(started).toEqual([{ run }, { run }]);
  });

  it('says where a month was never run', async () => {
    const { estate } = await deployedEstate({});
    await expect(releaseDeployed('2026-10', 'known', estate)).rejects.toThrow(/^2026-10 was never run here/);
  });
});

describe('settle --deployed (faults 7)', () => {
  const mail = { addressee: 'OPS', kind: 'report', why: 'asked her' } as const;
  const sending = keys.send(run, 'OPS', 'report', '1-sending');

  it.each([
    { as: 'again', starts: [{ run }], why: 'the state machine sends it again' },
    { as: 'sent', starts: [], why: 'nothing is left to do' },
  ] as const)('as $as: $why', async ({ as, starts }) => {
    const { estate, store, started } = await deployedEstate({});
    await claim(store);
    await store.create(sending, '{}');
    await settleDeployed(run, { ...mail, as }, estate);
    const fact = await store.read(keys.send(run, 'OPS', 'report', `1-settled-${as}`));
    expect(JSON.parse(Buffer.from(fact ?? []).toString())).toEqual({ as, by: CALLER, why: 'asked her' });
    expect(started).toEqual(starts);
  });

  it.each([
    { as: 'again', refused: true, why: 'it could not leave' },
    { as: 'sent', refused: false, why: 'no step is needed' },
  ] as const)('as $as where another build computed it: $why', async ({ as, refused }) => {
    const { estate, store, started } = await deployedEstate({});
    await claim(store, OTHER_BUILD);
    await store.create(sending, '{}');
    const settled = settleDeployed(run, { ...mail, as }, estate);
    await (refused
      ? expect(settled).rejects.toThrow(/another build .+; hand the mail over by other means and settle it as sent/)
      : settled);
    expect(await store.list(keys.sends(run))).toHaveLength(refused ? 1 : 2);
    expect(started).toEqual([]);
  });
});

describe('abandon --deployed', () => {
  const of = (input: unknown, arn: string) => execution({ status: 'RUNNING', input, arn });

  it('ends the revision in the name of the caller', async () => {
    const { estate, store } = await deployedEstate({});
    await claim(store);
    expect(await abandonDeployed('2026-10', 'stuck', estate)).toEqual([
      'r1 of 2026-10 is abandoned; the next run takes r2',
    ]);
    expect(await readOutcome(store, run)).toMatchObject({ status: 'abandoned', by: CALLER, why: 'stuck' });
  });

  it('names every execution that may still work on the month, and stops none', async () => {
    const running = [
      of({ month: '2026-10' }, 'by-hand'),
      of({ scheduled: '2026-11-03T06:00:00Z' }, 'by-schedule'),
      of({ run }, 'of-the-run'),
      of({ month: '2026-09' }, 'another-month'),
      of('nonsense', 'unknown'),
    ];
    const { estate, store } = await deployedEstate({ running });
    await claim(store);
    const [, ...named] = await abandonDeployed('2026-10', 'stuck', estate);
    expect(named.map((line) => /^execution (\S+) has not ended .+ stop-execution/.exec(line)?.[1])).toEqual([
      'by-hand',
      'by-schedule',
      'of-the-run',
    ]);
  });

  it('leaves an end that there is', async () => {
    const { estate, store } = await deployedEstate({});
    await claim(store);
    await endRun(store, run, { status: 'failed', reasons: [] });
    await expect(abandonDeployed('2026-10', 'stuck', estate)).rejects.toThrow('has already ended: failed');
  });
});
