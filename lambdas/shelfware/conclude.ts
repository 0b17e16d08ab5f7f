import type { SeatRow } from '../domain/figures.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { findingsOfHolds, type GateRules, gateOf, type Hold } from '../domain/money/gate.ts';
import { statedAmount } from '../domain/money/money.ts';
import { monthFindings } from '../domain/seats/findings.ts';
import {
  type FindIdle,
  type JudgedCharge,
  judgeCharges,
  namedCharges,
  seatsIn,
} from '../domain/seats/judged-charges.ts';
import { seatPoolName } from '../domain/seats/seat-pools.ts';
import type { Charges } from '../run/figures/charges.ts';
import type { Judgements } from '../run/figures/judgements.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';

/** What else decides, besides seats and charges. */
interface Grounds {
  /** What the judging itself found that nobody may believe. */
  readonly holds: readonly Hold[];
  readonly lines: readonly ContractLine[];
  /** What of a unit's charge on a line of subscription units is idle (R6.3). */
  readonly idleOf: FindIdle;
}

/** What the month's seats come to once each of them is judged: idle money (R6.1), findings (R7.1) and the gate (R2.5). */
export function conclude(
  seats: readonly SeatRow[],
  { lines: charged, unusual }: Charges,
  inputs: RunInputs,
  { holds, lines, idleOf }: Grounds,
): Pick<Judgements, 'charges' | 'findings' | 'gate' | 'warnings'> {
  const { currency, shelfware } = inputs.settings;
  const parts = namedCharges(charged);
  const judged = judgeCharges(parts, seats, idleOf);
  const charges = parts.map((charge, i) => ({ ...charge, ...(judged[i] as JudgedCharge) }));
  const rules = gateRules(inputs, unusual, holds);
  const pools = new Map(lines.map((line) => [line.lineId, seatPoolName(line)]));
  const poolOfLine = (lineId: string) => pools.get(lineId) as string;
  const minimum = statedAmount(shelfware.min_annual_value, currency);
  return {
    charges: judged,
    findings: monthFindings({ seats, charges, poolOfLine }, minimum),
    gate: gateOf(
      charges.map((charge) => ({ ...charge, held: seatsIn(charge, () => true) })),
      rules,
    ),
    warnings: [...findingsOfHolds(rules), ...unusual.filter((u) => !u.holds).map(({ sentence }) => sentence)],
  };
}

/** What holds the month, from every step that found something (R2.5). */
function gateRules(
  { settings, missing_sources }: RunInputs,
  unusual: Charges['unusual'],
  own: readonly Hold[],
): GateRules {
  const { max_unattributed: maxUnattributed, review, hold_on: holdOn } = settings.publish;
  const missing = missing_sources.map((sentence): Hold => ({ kind: 'missing_source', sentence }));
  const amounts = unusual
    .filter(({ holds }) => holds)
    .map(
      ({ sentence }): Hold => ({
        kind: 'unusual_amount',
        sentence: `${sentence}; correct the invoice (a credit and a new number), or release the month if it is meant`,
      }),
    );
  return { maxUnattributed, review, holdOn, holds: [...missing, ...own, ...amounts] };
}
