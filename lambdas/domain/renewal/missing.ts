import type { ContractLine } from '../money/contract.ts';
import { isOverageLine, poolName } from '../pools/pool-lines.ts';
import { RESOURCE_CLASSES } from '../resources/classes.ts';
import { splitIds } from '../text/text.ts';
import { textKey } from '../text/text-key.ts';

/**
 * The protections that a line lacks, in the order in which they are printed (feeds-metrics 5.3). Other lines in force may
 * give some of them: a cap on what a connector finds, a price for what goes beyond a pool.
 */
export function missingProtections(line: ContractLine, inForce: readonly ContractLine[]): string[] {
  return Object.entries(protectionsOf(line, inForce)).flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

/** Everything that a line of its metric should have, and whether it is there. */
function protectionsOf(line: ContractLine, inForce: readonly ContractLine[]): Readonly<Record<string, boolean>> {
  const has = (right: string) => line.protections.includes(right);
  const units = line.metric === 'subscription_unit';
  return {
    uplift_cap: line.upliftCap !== null,
    price_lock: has('price_lock'),
    ...(units || line.metric === 'per_user'
      ? { true_down: has('true_down'), tier_downgrade: has('tier_downgrade') }
      : {}),
    ...(units ? { growth_at_rate: has('growth_at_rate'), ...capsOf(line, inForce) } : {}),
    ...(line.metric === 'consumption' && !isOverageLine(line)
      ? { ...poolRightsOf(line, inForce), exit: has('exit') }
      : {}),
  };
}

function capsOf(line: ContractLine, inForce: readonly ContractLine[]): Readonly<Record<string, boolean>> {
  const caps = inForce.filter((other) => other.capOn !== null && productName(other) === productName(line));
  const isClass = ({ capOn }: ContractLine) => RESOURCE_CLASSES.some((name) => name === capOn);
  const connector_cap = caps.some((cap) => !isClass(cap));
  if (!splitIds(line.module).includes('health')) return { connector_cap };
  return { connector_cap, unresolved_cap: caps.some(({ capOn }) => capOn === 'unresolved') };
}

function productName({ platform, module }: ContractLine): string {
  return textKey(platform, module);
}

function poolRightsOf(line: ContractLine, inForce: readonly ContractLine[]): Readonly<Record<string, boolean>> {
  const priced = inForce.filter((other) => other.metric === 'consumption' && isOverageLine(other));
  return {
    overage_rate: priced.some((other) => poolName(other) === poolName(line)),
    burst: (line.burst ?? 0n) > 0n,
    rollover: line.pool === 'carry_forward',
  };
}
