import { type Month, parseMonth } from '../../domain/month.ts';
import { sha256 } from '../store/json.ts';

/** What names a mail wherever it is (faults T28): the ledger's key without its facts. */
export interface MailIdentity {
  readonly period: Month;
  readonly revision: number;
  /** The unit's key segment, or `_owner` or `_finance`. */
  readonly addressee: string;
  readonly kind: string;
}

/** The header that carries a mail's name, so that the mail service's events can be brought back to the ledger. */
export const MAIL_HEADER = 'X-Truedown-Mail';

/** The message tag that carries the SHA-256 of the name: tags take no percent signs. */
export const MAIL_TAG = 'truedown-mail';

/** A mail's name, such as `2026-10/r1/OPS/report`. */
export function mailName({ period, revision, addressee, kind }: MailIdentity): string {
  return `${period}/r${revision}/${addressee}/${kind}`;
}

const NAME = /^([0-9]{4}-(?:0[1-9]|1[0-2]))\/r([1-9][0-9]{0,5})\/([A-Za-z0-9%_-]+)\/(report|estate|held)$/;

/** Reads a name back; undefined where it is none or does not have this tag. */
export function parseMailName(name: string, tag: string): MailIdentity | undefined {
  const [, period = '', revision = '', addressee = '', kind = ''] = NAME.exec(name) ?? [];
  if (kind === '' || sha256(name) !== tag) return undefined;
  return { period: parseMonth(period), revision: Number(revision), addressee, kind };
}
