/** An error as the SDK gives it when a service refuses. */
export function refusal(name: string, status: number, message = name): Error {
  return Object.assign(new Error(message), { name, $fault: 'client', $metadata: { httpStatusCode: status } });
}
