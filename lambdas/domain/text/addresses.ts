/** Characters that an unquoted local part may have (RFC 5322), and those of a domain in any script (IDN). */
const PLAIN = /^[!#-'*+\-./0-9=?A-Z^-~]+@[\p{L}\p{N}]([\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?$/u;

/** Whether this is one e-mail address that mail can be sent to; its domain may be in any script. */
export function isAddress(text: string): boolean {
  return PLAIN.test(text) && text.length <= 254 && !text.includes('..');
}

/** How many addresses a text holds, however they are told apart. */
export function addressesIn(text: string): number {
  return text.split(/[\s,;|/<>]+|\band\b/).filter((part) => /^[^@]+@[^@]+$/.test(part)).length;
}

/** What is wrong with a cell that ought to hold one address; undefined where it does (T26, T27). */
export function addressProblem(text: string): string | undefined {
  if (isAddress(text)) return undefined;
  const count = addressesIn(text);
  return count > 1 ? `holds ${count} addresses; one head a unit` : 'is no e-mail address that mail can be sent to';
}

/** The domain of an address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
