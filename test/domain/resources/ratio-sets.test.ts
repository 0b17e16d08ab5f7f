import { describe, expect, it } from 'vitest';
import { RESOURCE_CLASSES } from '../../../lambdas/domain/resources/classes.ts';
import { parseRatio, ratioSets } from '../../../lambdas/domain/resources/ratio-sets.ts';
import { ratiosOf } from './few-resources.ts';

describe('the rule sets of R8.1', () => {
  // In the order of RESOURCE_CLASSES: server, PaaS, function, container, device, networking, IoT, unresolved.
  it.each([
    ['itom-2020-07', '1 1/3 1/3 1/3 - - - 1'],
    ['itom-2021-01', '1 1/3 1/3 1/3 1/4 - - 1'],
    ['itom-2024-02', '1 1/3 1/20 1/10 1/4 - - 1/4'],
    ['itom-iot-2024-02', '1 1/3 1/20 1/10 1/4 1/25 1/40 1/4'],
    ['sam', '1 - - - 1/4 - - -'],
    ['ham', '1 - - - 1/4 1/5 - -'],
  ])('%s: %s', (name, ratios) => {
    expect(RESOURCE_CLASSES.map((one) => ratiosOf(name).get(one)?.toString() ?? '-').join(' ')).toBe(ratios);
  });

  it('are joined by those of the settings, which win as a whole', () => {
    const sets = ratioSets({ 'ours-2026': { server: '1', container: '0.125' }, sam: { server: '1/2' } });
    const ratiosIn = (name: string) => [...(sets.get(name) ?? [])].map(([one, ratio]) => [one, ratio.toString()]);
    expect([ratiosIn('ours-2026'), ratiosIn('sam')]).toEqual([
      [
        ['server', '1'],
        ['container', '1/8'],
      ],
      [['server', '1/2']],
    ]);
  });
});

describe('a ratio', () => {
  it.each([
    { text: '1/3', is: '1/3' },
    { text: '2/6', is: '1/3' },
    { text: '0.25', is: '1/4' },
    { text: '0.1', is: '1/10' },
    { text: '0', is: undefined },
    { text: '0/3', is: undefined },
    { text: '1/0', is: undefined },
    { text: '-1/3', is: undefined },
    { text: '1 : 3', is: undefined },
    { text: '', is: undefined },
  ])('$text is $is', ({ text, is }) => expect(parseRatio(text)?.toString()).toBe(is));
});
