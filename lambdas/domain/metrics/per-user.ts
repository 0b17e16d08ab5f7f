import type { State } from '../figures.ts';
import { chargeByWeights } from '../money/divide-line.ts';
import { seatTakers } from '../seats/seat-pools.ts';
import type { ExplainedCharge, MetricFamily } from './family.ts';

/** By the seats that each unit holds, and those that nobody holds (R6.1). */
export const perUser: MetricFamily = {
  hasSeats: true,
  hasBaseLines: false,
  missing: ({ lineId, quantity, platform, seatType }) => [
    ...(quantity === null ? [`line ${lineId}: a per_user line needs its quantity; fill it in contract_lines`] : []),
    ...(platform === null || seatType === null
      ? [`line ${lineId}: a per_user line needs platform and seat_type; fill them in contract_lines`]
      : []),
  ],
  charge(line, total, scales) {
    const pool = scales.seatPoolOf(line);
    const takers = seatTakers(pool.held, pool, total.ownerUnitId);
    return chargeByWeights(total, { unitOfMeasure: 'seat', decimals: 0, takers });
  },
  method: () => 'seats',
  rule: () =>
    'R6.1: by the seats that each unit holds, used or not; seats that were bought and nobody holds are unassigned, with the owner of the line',
  explain: (charge) => [heldSeats(charge), ...stateWords(charge)].join('; '),
};

/** `12 of 40 fulfiller seats`. */
export function heldSeats({ parts: [part], seatType }: Pick<ExplainedCharge, 'parts' | 'seatType'>): string {
  const seats = part?.totalWeight === 1n ? 'seat' : 'seats';
  return `${part?.weight} of ${part?.totalWeight} ${seatType.replaceAll('_', ' ')} ${seats}`;
}

const WORDS: Readonly<Partial<Record<State, string>>> = {
  leaver: 'of leavers',
  dormant: 'dormant',
  never_used: 'never used',
  login_only: 'only logged in',
  unknown: 'not judged',
};

function stateWords({ states }: ExplainedCharge): string[] {
  return Object.entries(WORDS).flatMap(([state, words]) => {
    const count = states[state as State] ?? 0;
    return count > 0 ? [`${count} ${words}`] : [];
  });
}
