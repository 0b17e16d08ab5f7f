import { expect, it } from 'vitest';
import type { SeatRow } from '../../lambdas/domain/figures.ts';
import { estateSeatsCsv } from '../../lambdas/report/files/seats-csv.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

const [example] = exampleFigures.seats as [SeatRow];
const seat = (unitId: string | null, lineId: string, accountId: string): SeatRow => ({
  ...{ ...example, unitId, lineId, platform: 'p', accountId },
});

it('the seats of the estate stand by unit, line and account, those of nobody in front (feeds 4)', () => {
  const rows = [
    seat('OPS', 'A', '1'),
    seat('FIN', 'B', '1'),
    seat('FIN', 'A', '2'),
    seat('FIN', 'A', '1'),
    seat(null, 'Z', '9'),
  ];
  const printed = estateSeatsCsv(rows, exampleSettings).body.trim().split('\r\n').slice(1);
  expect(printed.map((row) => row.split(',').slice(0, 4).join(' '))).toEqual([
    ' Z p 9',
    'FIN A p 1',
    'FIN A p 2',
    'FIN B p 1',
    'OPS A p 1',
  ]);
});
