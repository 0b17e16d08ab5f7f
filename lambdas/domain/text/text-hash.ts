/** FNV-1a with 128 bits, by its authors' numbers. */
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

/** A hash of bytes as 32 hex digits, the same on every machine: it tells names apart, and keeps no secret. */
export function hashOfBytes(bytes: Uint8Array): string {
  const hash = bytes.reduce((sum, byte) => BigInt.asUintN(128, (sum ^ BigInt(byte)) * PRIME), OFFSET);
  return hash.toString(16).padStart(32, '0');
}
