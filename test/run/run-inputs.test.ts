import { describe, expect, it } from 'vitest';
import { type InputLanding, runIdOf } from '../../lambdas/run/revisions/run-inputs.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';

const landing: InputLanding = {
  ...{ landing: 'l', feed: 'people', files: ['hr/p.csv'], sources: ['hr'], delivered_on: null },
  ...{ records: 3, accepted: 3, refused: 0, control_sums: {} },
};
const inputs = {
  ...{ period: '2026-10', code: 'c', settings: parseSettings(TINY_SETTINGS), landings: [landing], problems: [] },
  ...{ missing_sources: [], unused_files: [], unnamed_folders: [] },
  ...{ earlier: null, published: null, history: [], untold: [], bounced: [] },
};

describe('what makes a run another one (design 2)', () => {
  it.each([
    { change: {}, isSame: true, why: 'the same inputs' },
    { change: { landings: [{ ...landing, files: ['hr/new-name.csv'] }] }, isSame: true, why: 'a file’s other name' },
    { change: { landings: [{ ...landing, files: ['a.csv', 'b.csv'] }] }, isSame: true, why: 'a second copy' },
    { change: { unnamed_folders: ['x'] }, isSame: true, why: 'a folder that does not serve it' },
    { change: { landings: [{ ...landing, landing: 'm' }] }, isSame: false, why: 'other bytes' },
    { change: { landings: [{ ...landing, sources: ['hr2'] }] }, isSame: false, why: 'another source' },
    { change: { landings: [{ ...landing, delivered_on: '2026-10-30' }] }, isSame: false, why: 'another delivery' },
    { change: { code: 'd' }, isSame: false, why: 'another program' },
    { change: { missing_sources: ['x'] }, isSame: false, why: 'a source that is missing' },
    { change: { problems: ['x'] }, isSame: false, why: 'a problem' },
    { change: { untold: ['OPS/report'] }, isSame: false, why: 'a mail that never left' },
  ])('$why', ({ change, isSame }) => {
    expect(runIdOf({ ...inputs, ...change }) === runIdOf(inputs)).toBe(isSame);
  });
});
