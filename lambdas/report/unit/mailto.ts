/** A link that opens a new mail; the only kind of link in our mails beside https (reports 1.1). */
export function mailto(address: string, subject: string, body = ''): string {
  const query = [`subject=${encodeURIComponent(subject)}`, ...(body ? [`body=${encodeURIComponent(body)}`] : [])];
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?${query.join('&')}`;
}
