import { describe, expect, it } from 'vitest';
import { MonthRefusedError } from '../../lambdas/domain/errors.ts';
import { withFolder } from '../month/run-estate.ts';
import { type Files, runTiny } from '../month/tiny-estate.ts';

const LINES =
  'line_id,contract_id,vendor,product,metric,platform,module,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,base_lines,ratio_set,pool,overage_rate';

const csv = (header: string, ...rows: readonly string[]) => [header, ...rows, ''].join('\n');

/** Lines that cost 12.00 a year, each by what follows its metric. */
const lines = (...rows: readonly string[]): Files => ({
  'metered/lines.csv': csv(LINES, ...rows.map((row) => row.replace(' ', ',C2,V,P,'))),
});
const pool = (lineId: string, rest = ',,,annual_allowance,', dates = '2026-01-01,') =>
  `${lineId} consumption,servicenow,assists,100,12.00,EUR,${dates},FIN${rest}`;
const readings = (...rows: readonly string[]): Files => ({
  'metered/readings.csv': csv('platform,meter,read_on,account_id,action_type,quantity,reading_id', ...rows),
});
const weights = (...rows: readonly string[]): Files => ({
  'metered/weights.csv': csv('platform,meter,action_type,weight,valid_from,valid_to', ...rows),
});
const resources = (...rows: readonly string[]): Files => ({
  'metered/resources.csv': csv('platform,resource_id,class,owner_unit_id', ...rows),
});
const units = (lineId: string, ratioSet: string) =>
  `${lineId} subscription_unit,servicenow,visibility,100,12.00,EUR,2026-01-01,,FIN,,${ratioSet},,`;

const DREW = 'servicenow,assists,2026-10-05,ann,,5,';
const SUMMARY = 'servicenow,assists,2026-10-05,ann,summary,5,';

/** Every reason why the month is refused. */
async function problems(...files: readonly Files[]): Promise<readonly string[]> {
  return withFolder(async (folder) => {
    const failed = await runTiny(folder, Object.assign({}, ...files)).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failed !== undefined && !(failed instanceof MonthRefusedError)) throw failed;
    return failed?.problems ?? [];
  });
}

describe('a month whose metered lines cannot be counted is refused', () => {
  it.each([
    {
      why: 'an unknown ratio set, with its nearest (R8.1)',
      files: [lines(units('V', 'itom-2021-1')), resources('servicenow,r,cmdb_ci_server,OPS')],
      says: [
        'line V: no ratio set is called itom-2021-1; did you mean itom-2021-01? Else state it under subscription_units.ratio_sets',
      ],
    },
    {
      why: 'two ratio sets of one entitlement (R8.4)',
      files: [
        lines(units('V', 'itom-2021-01'), units('W', 'itom-2024-02')),
        resources('servicenow,r,cmdb_ci_server,OPS'),
      ],
      says: [
        'lines V, W: one entitlement and several ratio sets (itom-2021-01, itom-2024-02); name one in ratio_set of contract_lines',
      ],
    },
    {
      why: 'a resource with two owners',
      files: [
        lines(units('V', 'itom-2021-01')),
        resources('servicenow,r,cmdb_ci_server,OPS'),
        { 'cmdb/resources.csv': csv('platform,resource_id,class,owner_unit_id', 'servicenow,r,cmdb_ci_server,FIN') },
      ],
      says: [
        'resources servicenow r: twice and different, in cmdb/resources.csv record 1 and metered/resources.csv record 1; two sources add up, so correct it in one of them',
      ],
    },
    {
      why: 'nothing that tells of resources or readings (R6.3, R6.4)',
      files: [lines(units('V', 'itom-2021-01'), pool('A'))],
      says: [/^line A: nothing tells what servicenow drew/, /^line V: nothing tells which resources servicenow has/],
    },
    {
      why: 'an action type without a weight on its day (R9.1)',
      files: [
        lines(pool('A')),
        readings(
          SUMMARY,
          'servicenow,assists,2026-10-07,ann,summary,1,',
          'servicenow,assists,2026-10-08,ann,summary,1,',
        ),
        weights('servicenow,assists,summary,2,2020-01-01,2026-10-06', 'servicenow,assists,summary,2,2026-10-08,'),
      ],
      says: [
        'meter assists: action type summary has no weight on 2026-10-07; add it to action_weights with a valid_from on or before that day',
      ],
    },
    {
      why: 'weights that overlap (R9.1)',
      files: [
        lines(pool('A')),
        readings(SUMMARY),
        weights('servicenow,assists,summary,1,2020-01-01,', 'servicenow,assists,summary,2,2026-01-01,'),
      ],
      says: [
        'action_weights servicenow assists summary: validities overlap, metered/weights.csv record 1 and metered/weights.csv record 2; let valid_to of the first end before valid_from of the next',
      ],
    },
    {
      why: 'a reading twice and different',
      files: [lines(pool('A')), readings(`${DREW}R`, 'servicenow,assists,2026-10-05,ann,,6,R')],
      says: [/^meter_readings servicenow assists R: twice and different, in metered\/readings\.csv record 1 and /],
    },
    {
      why: 'a base line that is no per_user line (R9.6)',
      files: [lines(pool('A', ',SN+A+GONE,,annual_allowance,')), readings(DREW)],
      says: [
        'line A: base line A is no per_user line; correct base_lines in contract_lines',
        'line A: base line GONE is no per_user line; correct base_lines in contract_lines',
      ],
    },
    {
      why: 'a pool of two kinds (R9.2)',
      files: [lines(pool('A'), pool('B', ',,,carry_forward,')), readings(DREW)],
      says: [
        'pool assists of servicenow is of 2 kinds in 2026-10 (A annual_allowance, B carry_forward); state one in pool of contract_lines',
      ],
    },
    {
      why: 'two lines that price one overage (R9.3)',
      files: [
        lines(
          pool('A'),
          ...['O', 'P'].map((id) => `${id} consumption,servicenow,assists,,,EUR,2026-01-01,,FIN,,,overage,0.05`),
        ),
        readings(DREW),
      ],
      says: [/^lines O and P: both price what goes beyond pool assists of servicenow on 2026-01-31/],
    },
  ])('$why', async ({ files, says }) => {
    const said = await problems(...files);
    expect([...said].sort()).toEqual(
      says.map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
    );
  });

  it.each([
    { why: 'a reading that was dropped twice', files: [lines(pool('A')), readings(`${DREW}R`, `${DREW}R`)] },
    { why: 'a negative reading', files: [lines(pool('A')), readings('servicenow,assists,2026-10-05,ann,,-5,')] },
    {
      why: 'a term from 29 February',
      files: [lines(pool('A', ',,,annual_allowance,', '2024-02-29,')), readings(DREW)],
    },
    {
      why: 'an old pool of other kinds',
      files: [
        lines(
          pool('A', ',,,carry_forward,', '2024-01-01,2024-12-31'),
          pool('B', ',,,,', '2025-01-01,2025-12-31'),
          pool('C'),
        ),
        readings(DREW),
      ],
    },
    { why: 'a meter that no line names, without weights', files: [readings(SUMMARY)] },
    { why: 'a table of no class', files: [lines(units('V', 'sam')), resources('servicenow,r,u_other,OPS')] },
  ])('but not for $why', async ({ files }) => expect(await problems(...files)).toEqual([]));
});
