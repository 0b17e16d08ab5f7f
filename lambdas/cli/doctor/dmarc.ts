import { type Finding, note, ready } from './finding.ts';

/** What DNS says where there is no such record; anything else is no answer. */
const NO_RECORD = /^(ENOTFOUND|ENODATA)$/;

/**
 * Whether the sender's domain tells receivers what to do with forgeries. Gmail and Yahoo demand it only of who sends 5,000
 * mails a day or more to private mailboxes there; SES signs for the domain either way, so its lack stands in no month's way.
 */
export async function dmarc(txtOf: (name: string) => Promise<readonly string[][]>, domain: string): Promise<Finding> {
  for (const name of namesFor(domain)) {
    try {
      const record = (await txtOf(name)).map((parts) => parts.join('')).find((text) => /^v=DMARC1\b/.test(text));
      if (record) return ready(`${name} says ${record}`);
    } catch (error) {
      const { code = String(error) } = error as { readonly code?: string };
      if (!NO_RECORD.test(code))
        return note(`could not look for ${name}: this machine gets no answer of DNS (${code})`);
    }
  }
  return note(
    `${domain} has no DMARC record, so anybody may write in its name; enter _dmarc.${domain} TXT "v=DMARC1; p=none" in its DNS, and p=reject once nobody else mails from it`,
  );
}

/** A record may stand at the domain or at one above it: `_dmarc.mail.harbour.example`, `_dmarc.harbour.example`. */
function namesFor(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, at) => `_dmarc.${labels.slice(at).join('.')}`);
}
