import { describe, expect, it } from 'vitest';
import { placeOf, stackOption } from '../../lambdas/cli/estate/place.ts';
import { abandon } from '../../lambdas/cli/month/abandon.ts';
import { release } from '../../lambdas/cli/month/release.ts';
import { run } from '../../lambdas/cli/month/run.ts';
import { settle } from '../../lambdas/cli/month/settle.ts';

describe('where a command works', () => {
  it.each([
    { given: { out: 'x' }, place: { isDeployed: false, local: { out: 'x' } }, why: 'a folder' },
    { given: { deployed: true }, place: { isDeployed: true, stack: 'Truedown' }, why: 'the usual stack' },
    { given: { deployed: true, stack: 'Harbour' }, place: { isDeployed: true, stack: 'Harbour' }, why: 'another one' },
  ] as const)('$why', ({ given, place }) => expect(placeOf(given, ['out'], ['by'])).toEqual(place));

  it.each([
    { given: {}, says: /^say --out, or --deployed/, why: 'nowhere' },
    { given: { stack: 'Harbour' }, says: /^--stack names a deployed estate; add --deployed$/, why: 'half a word' },
    { given: { deployed: true, out: 'x' }, says: /^--out and --deployed are two ways to say it/, why: 'two places' },
    { given: { deployed: true, by: 'me' }, says: /^--by and --deployed .+ AWS identity/, why: 'two people' },
    { given: { deployed: true, by: 'me', out: 'x' }, says: /^--out, --by and --deployed/, why: 'all that is too much' },
  ] as const)('is refused: $why', ({ given, says }) =>
    expect(() => placeOf(given as never, ['out'], ['by'])).toThrow(says),
  );

  it.each([
    { stack: 'Truedown', option: '--deployed' },
    { stack: 'Harbour', option: '--deployed --stack Harbour' },
  ])('is said so in a command that is proposed: $option', ({ stack, option }) =>
    expect(stackOption(stack)).toBe(option),
  );
});

describe('commands refuse what they cannot record, before they ask AWS', () => {
  const month = '2026-10';
  const deployed = true;
  it.each([
    { command: 'run', call: () => run({ month, deployed, settings: 'x' }), says: /^--settings and --deployed/ },
    { command: 'run', call: () => run({ month, deployed, threads: '2' }), says: /^--threads and --deployed/ },
    { command: 'run', call: () => run({ month, deployed, memory: '512' }), says: /^--memory and --deployed/ },
    { command: 'run', call: () => run({ month }), says: /^say --uploads, --out, --settings, or --deployed/ },
    { command: 'run', call: () => run({ month: '2026-13', deployed }), says: /2026-13/ },
    { command: 'release', call: () => release({ month, deployed }), says: /^say why: --why TEXT$/ },
    { command: 'release', call: () => release({ month, out: 'x', why: 'y' }), says: /^say who decides this: --by/ },
    { command: 'abandon', call: () => abandon({ month, deployed, why: ' ' }), says: /^say why/ },
    { command: 'settle', call: () => settle({ month, deployed, unit: 'OPS', as: 'sent' }), says: /^say why/ },
  ])('$command: $says', async ({ call, says }) => {
    await expect(call()).rejects.toThrow(says);
  });
});
