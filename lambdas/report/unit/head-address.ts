import { domainToASCII } from 'node:url';
import type { UnitFacts } from '../../domain/figures.ts';
import { domainOf } from '../../domain/text/addresses.ts';
import { isPlainAddress } from '../../run/mails/mail-parts.ts';
import type { Settings } from '../../settings.ts';
import type { MonthContext } from '../month-context.ts';
import { singleLine } from '../words/single-line.ts';

/** A unit's one recipient, or what is wrong with what `units` states: nobody guesses (faults T27). */
export type HeadAddress = { readonly to: string } | { readonly problem: string };

/**
 * Where a unit's mail goes: as `units` states it, but not again to an address from which the last mail bounced for good
 * (F24). Another `head_email` is mailed.
 */
export function headOf(
  { settings, figures: { bounced } }: Pick<MonthContext, 'settings' | 'figures'>,
  { unitId, headEmail }: Pick<UnitFacts, 'unitId' | 'headEmail'>,
): HeadAddress {
  const address = headAddress(headEmail, settings);
  const last = bounced?.get(unitId);
  if (!last || !('to' in address) || address.to !== last.to) return address;
  return {
    problem: `mail to ${last.to} bounced for good (r${last.revision} of ${last.period}): nobody has it; mend head_email in units`,
  };
}

/** Judges `head_email` as it may be sent to: an address, of a domain that mail may go to. */
function headAddress(headEmail: string, { mail: { domains } }: Pick<Settings, 'mail'>): HeadAddress {
  const cell = singleLine(headEmail);
  const to = usableAddress(headEmail);
  if (to === undefined) return { problem: problemOf(cell) };
  return domains.includes(domainOf(to)) ? { to } : { problem: outsideProblem(cell, domainOf(to), domains) };
}

/** The domain in ASCII tells letters apart that look alike. */
function outsideProblem(cell: string, domain: string, domains: readonly string[]): string {
  const all = [...domains, domain].join(', ');
  return `head_email "${cell}" is of ${domain}, and mail goes to ${domains.join(', ')} only; mend the address, or write mail: { domains: [${all}] }`;
}

/** An address as it may be sent to, its domain in ASCII; undefined where it cannot be one (faults T27, T35). */
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
