import { describe, expect, it } from 'vitest';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import { purchasedSeats } from '../../lambdas/domain/seats/seat-pools.ts';
import { line } from '../charge/few-lines.ts';

const day = (text: string | null) => text as IsoDate | null;
const bought = (quantity: bigint, startsOn: string, endsOn: string | null) =>
  line({ metric: 'per_user', quantity, startsOn: startsOn as IsoDate, endsOn: day(endsOn) });

describe('the seats that a pool has bought (R4.1)', () => {
  it.each([
    {
      lines: [bought(10n, '2026-01-01', '2026-10-15'), bought(7n, '2026-10-16', null)],
      seats: 7n,
      why: 'what ended within the month is replaced, not added',
    },
    {
      lines: [bought(10n, '2026-01-01', '2026-10-31'), bought(7n, '2026-10-16', null)],
      seats: 17n,
      why: 'what holds on the last day counts',
    },
    { lines: [bought(10n, '2026-01-01', '2026-10-15')], seats: 10n, why: 'what ended counts where nothing follows' },
    { lines: [bought(10n, '2026-01-01', '2026-09-30')], seats: 0n, why: 'what ended before does not' },
  ])('$seats: $why', ({ lines, seats }) => {
    expect(purchasedSeats(lines, parseMonth('2026-10'))).toBe(seats);
  });
});
