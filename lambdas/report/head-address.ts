import { domainToASCII } from 'node:url';
import { isPlainAddress } from '../run/mail-parts.ts';
import { singleLine } from './single-line.ts';

/** A unit's one recipient, or what is wrong with what `units` states: nobody guesses (faults T27). */
export type HeadAddress = { readonly to: string } | { readonly problem: string };

/** Judges `head_email` as it may be sent to. */
export function headAddress(headEmail: string): HeadAddress {
  const to = usableAddress(headEmail);
  return to === undefined ? { problem: problemOf(singleLine(headEmail)) } : { to };
}

/** An address as it may be sent to, its domain in ASCII; nothing where it cannot be one (faults T27, T35). */
function usableAddress(address: string): string | undefined {
  const [local, domain, ...rest] = address.trim().split('@');
  if (!local || !domain || rest.length > 0) return undefined;
  const ascii = `${local}@${domainToASCII(domain)}`;
  return isPlainAddress(ascii) ? ascii : undefined;
}

function problemOf(cell: string): string {
  if (cell === '') return 'units states no head_email';
  const several = cell.split(/[\s,;]+/).filter((part) => part.includes('@')).length;
  if (several > 1) return `head_email "${cell}" holds ${several} addresses; one head a unit`;
  return `head_email "${cell}" is not an e-mail address`;
}
