import { describe, expect, it } from 'vitest';
import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import { exampleFigures } from '../../../templates/examples/figures.ts';
import { frozenMonth } from './frozen-month.ts';
import { type SeenTable, tablesOf } from './read-page.ts';

const only = (page: string, id: string) => tablesOf(page, id)[0] as SeenTable;

describe('names come from other people’s systems', () => {
  const renamed = (unitName: string, unitId = 'OPS'): MonthFigures => {
    const rename = <T extends { readonly unitId: string | null; readonly unitName?: string }>(row: T): T =>
      row.unitId === 'OPS' ? { ...row, unitId, unitName } : row;
    const { units, charges, seats } = exampleFigures;
    return { ...exampleFigures, units: units.map(rename), charges: charges.map(rename), seats: seats.map(rename) };
  };

  it.each([
    { name: '<img src=x onerror=alert(1)>', why: 'HTML' },
    { name: '"><script>alert(1)</script>', why: 'an end of an attribute' },
    { name: '{{constructor}}', why: 'a template' },
    { name: '</style><b>', why: 'the end of the styles' },
  ])('$why stays text', async ({ name }) => {
    const { page } = await frozenMonth(renamed(name, name));
    const { page: plain } = await frozenMonth();
    const tags = (html: string) => new Set(html.match(/<\/?[a-z0-9]+/g));
    expect(tags(page)).toEqual(tags(plain));
    expect(only(page, 'units').rows[0]?.[0]).toBe(`${name} ${name}`);
    expect(page.match(/<script>/g)).toHaveLength(1);
  });

  it.each([
    { name: 'מחלקת התפעול', why: 'right to left' },
    { name: 'A'.repeat(80), why: '80 letters without a space' },
    { name: 'Zoë 営業 👩‍💻', why: 'letters beyond the alphabet' },
  ])('$why stands apart from what is around it', async ({ name }) => {
    const { page } = await frozenMonth(renamed(name));
    expect(page).toContain(`<bdi>${name}</bdi>`);
  });

  it('what turns text around is taken out (F32)', async () => {
    const { page } = await frozenMonth(renamed('Ops\u202Egnp\u2066'));
    expect(page).toContain('<bdi>Opsgnp</bdi>');
  });
});
