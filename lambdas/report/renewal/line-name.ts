import type { ContractLine } from '../../domain/money/contract.ts';

/** `ITOM Health`, and of a line that only allows something `ITOM Health, cap on unresolved`. */
export function lineName({ product, capOn }: Pick<ContractLine, 'product' | 'capOn'>): string {
  return capOn === null ? product : `${product}, cap on ${capOn}`;
}
