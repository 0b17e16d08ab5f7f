/** A range of IPv4 addresses as numbers, both ends inside. */
export interface Network {
  readonly first: number;
  readonly last: number;
}

/** Reads `10.0.0.0/8`; undefined where it is no IPv4 network. Bits behind its mask do not matter. */
export function parseNetwork(text: string): Network | undefined {
  const [, address = '', bits = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(text.trim()) ?? [];
  const at = parseAddress(address);
  if (at === undefined || Number(bits) > 32) return undefined;
  const size = 2 ** (32 - Number(bits));
  const first = Math.floor(at / size) * size;
  return { first, last: first + size - 1 };
}

/** An IPv4 address as a number; undefined for any other text. */
export function parseAddress(text: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text.trim())?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((all, part) => all * 256 + part, 0);
}

/** Whether an address lies outside of every declared network (R8.7); without networks, and for what is no IPv4 address, nobody can say. */
export function isOutside(address: string | null, networks: readonly Network[]): boolean {
  const at = parseAddress(address ?? '');
  return networks.length > 0 && at !== undefined && !networks.some(({ first, last }) => first <= at && at <= last);
}
