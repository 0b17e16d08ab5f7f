import { expect, it } from 'vitest';
import { estateSections } from '../../../lambdas/report/estate/estate-sections.ts';
import { contextOf } from '../../../templates/examples/mails.ts';
import { heldMeteredFigures, meteredFigures } from '../../../templates/examples/metered.ts';
import { frozenMonth, totalOf } from './frozen-month.ts';
import { columnOf, type SeenTable, sectionOf, tablesOf, textOf } from './read-page.ts';

const page = (await frozenMonth(meteredFigures)).page;
const tables = (id: string) => tablesOf(page, id) as [SeenTable, SeenTable, SeenTable];

it('has every product with average, peak, entitlement, status and coverage (R8.4 to R8.6)', () => {
  const [products] = tables('subscription-units');
  expect(columnOf(products, 'Average')).toEqual({ 'health servicenow': '54.10', 'visibility servicenow': '65.50' });
  expect(columnOf(products, 'Peak')['health servicenow']).toBe('60 21 Oct 2026');
  expect(columnOf(products, 'Bought')).toEqual({ 'health servicenow': '50', 'visibility servicenow': '80' });
  expect(columnOf(products, 'Status')).toEqual({ 'health servicenow': 'over', 'visibility servicenow': 'balanced' });
  expect(columnOf(products, 'Days observed')['health servicenow']).toBe(
    '66.7\u00a0% low coverage'.replace('\u00a0', ' '),
  );
  expect(columnOf(products, 'Without it')['visibility servicenow']).toBe('56');
  expect(columnOf(products, 'Health to visibility')['visibility servicenow']).toBe('0.83');
});

it('has the classes and the connectors (R8.8)', () => {
  const [, classes, connectors] = tables('subscription-units');
  expect(columnOf(classes, 'Ratio')).toMatchObject({ container: '1/10', server: '1' });
  expect(columnOf(connectors, 'Units')).toEqual({ Kubernetes: '1.50', SCCM: '12.00', ServiceNow: '52.00' });
});

it('has the findings by money, also those that no mail lists (R7.3, R8.7)', () => {
  const [findings] = tables('unit-findings');
  expect(findings.rows.map(([name, unit]) => [name, unit])).toEqual([
    ['not discovered lately servicenow visibility', 'Operations OPS'],
    ['counts for more than its kind servicenow visibility', 'IT Services IT'],
    ['leaves the average servicenow visibility', 'IT Services IT'],
  ]);
  expect(columnOf(findings, 'A year')['not discovered lately servicenow visibility']).toBe('12,000.00');
  expect(columnOf(findings, 'To do')['not discovered lately servicenow visibility']).toContain(
    'retire what is gone in the CMDB',
  );
});

it('has the pools with what is left, the forecast and the flags in words (R9.2 to R9.4)', () => {
  const [standing, forecast] = tables('pools');
  expect(columnOf(standing, 'Left')).toEqual({ 'assists servicenow': '43,000' });
  expect(columnOf(forecast, 'Used up on')).toEqual({ 'assists servicenow': '9 Feb 2027' });
  expect(columnOf(forecast, 'A pool that covers it')).toEqual({ 'assists servicenow': '156,200' });
  expect(columnOf(forecast, 'Made from')).toEqual({ 'assists servicenow': 'the mean of the last 3 of 7 months' });
  expect(textOf(sectionOf(page, 'pools'))).toContain(
    'servicenow assists: the contract does not say what becomes of the rest: read in the vendor\u2019s favour, nothing carries over; no price is agreed beyond the pool.',
  );
});

it('shows that equal seats cost different totals (R6.6)', () => {
  const [, , costs] = tables('pools');
  expect(costs.rows.map((row) => row.at(-1))).toEqual(['133.33', '129.03']);
});

it('parts what belongs to no unit by reason, and it adds up (R2.4)', async () => {
  const held = await frozenMonth(heldMeteredFigures);
  const [reasons, , usage] = tablesOf(held.page, 'tail') as [SeenTable, SeenTable, SeenTable];
  expect(columnOf(reasons, 'How many')).toEqual({
    'no owner stated': '4',
    'nobody fits': '2',
    'several people fit': '1',
  });
  expect(columnOf(reasons, 'A month')).toEqual({
    'no owner stated': '400.00',
    'nobody fits': '200.00',
    'several people fit': '16.00',
  });
  expect(columnOf(usage, 'What')).toMatchObject({
    'orphan-0 servicenow': 'resource',
    'x_scope servicenow': 'drawing account',
  });
  const nobodys = (await held.rows('finance/chargeback.csv')).filter((row) => row.unit_id === '');
  expect(totalOf(nobodys, 'amount')).toBe(61_600n);
});

it('links the lists of a unit, each where it is', () => {
  const units = sectionOf(page, 'units');
  expect(units.match(/href="[^"]*\/resources\.csv"/g)).toHaveLength(2);
  expect(units.match(/href="[^"]*\/consumption\.csv"/g)).toHaveLength(2);
});

it('has none of it where nothing is metered', async () => {
  const { page: plain } = await frozenMonth();
  for (const id of ['subscription-units', 'unit-findings', 'pools', 'quotes']) expect(sectionOf(plain, id)).toBe('');
});

it('has every product with its tier, what is justified, and the saving (R10.1 to R10.3)', () => {
  const [products, units] = tables('tiers');
  expect(products.rows).toEqual([
    ['ITOM Health health', 'Enterprise', 'unknown', 'Prime', '', '50', '', ''],
    ['ITOM Visibility visibility', 'Enterprise', 'Pro', 'Prime', 'Prime', '80', '', '€12,000.00'],
    ['ITSM full', 'Pro', 'Pro', 'Advanced', 'Advanced', '40', '18', '€5,400.00'],
  ]);
  expect(units.rows.map(([unit, , justified, used, , less]) => [unit, justified, used, less])).toEqual([
    ['IT Services IT', 'Pro', 'agent_discovery', ''],
    ['Operations OPS', 'Enterprise', 'event_mining', ''],
    ['Finance FIN', 'Standard', '', '10'],
    ['Operations OPS', 'Pro', 'predictive', '0'],
    ['Operations OPS', 'Standard', '', '8'],
  ]);
  expect(textOf(sectionOf(page, 'tiers'))).toContain(
    'ITOM Visibility (visibility): Enterprise is held, what is used justifies Pro: evaluate it, about €12,000 a year. Operations uses more (event_mining).',
  );
});

it('has every line of a quote with its price, its size and its uplift, and what to raise (R10.4)', () => {
  const [lines] = tables('quotes');
  expect(lines.columns).toEqual([
    ...['Line', 'Raise', 'Units', 'Needed', 'Enough', 'A unit a year', 'Others pay', 'Score', 'Uplift'],
  ]);
  expect(lines.rows.map(([name, ...cells]) => [name, cells.join(' | ')])).toEqual([
    [
      'ITSM Pro Q-0117, line 1, for SN-FUL',
      'uplift, too few | 60 | 62 | 69 | €1,272.00 | €1,100.00 to €1,400.00 | 0.57 | 6.00 % 5 % allowed',
    ],
    [
      'ITOM Visibility Pro Q-0117, line 2, for SN-VIS',
      'price, uplift, too many | 280 | 211 | 233 | €470.00 | €300.00 to €420.00 | 1.42 | 7.31 % 7 % allowed',
    ],
    ['Surveys Q-0117, line 3, for SN-SURV', 'no cap | 1 |  |  | €9,600.00 |  |  | 6.67 %'],
    ['Now Assist Q-0117, line 4', 'price | 60,000 |  |  | €0.14 | €0.06 to €0.12 | 1.33 | '],
    ['ITSM Standard Q-0118, line 1', ' | 60 |  |  | €1,000.00 | €960.00 to €1,260.00 | 0.13 | '],
  ]);
});

it('says what the mail says of a quote, and links the file (R10.4)', () => {
  const section = sectionOf(page, 'quotes');
  const mail = estateSections(contextOf(meteredFigures)).find(({ heading }) => heading === 'Quotes')?.items ?? [];
  expect(mail).toHaveLength(3);
  for (const item of mail) expect(textOf(section)).toContain(item.replaceAll('\u00a0', ' '));
  expect(section).toContain('<a href="quote.csv">estate/quote.csv</a>');
});
