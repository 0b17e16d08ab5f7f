/** There is more to do than this invocation has time for: the next one goes on where this one stopped (design 6). */
export class NotYetError extends Error {
  override readonly name = 'NotYetError';
}
