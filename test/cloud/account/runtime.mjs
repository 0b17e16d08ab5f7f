// What Lambda does around a handler: it loads the bundle once, then calls it, event by event, with the time that is left.
import { readFileSync } from 'node:fs';

/** The most memory that this program ever had, in MB. What getrusage tells begins with the size of who started it. */
function peak() {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.ceil(Number(kilobytes) / 1024);
}

const { handler } = await import(process.argv[2]);

process.on('message', async ({ id, event, milliseconds }) => {
  const end = performance.now() + milliseconds;
  const invocation = { getRemainingTimeInMillis: () => end - performance.now() };
  try {
    const answer = (await handler(event, invocation)) ?? null;
    process.send({ id, peak: peak(), payload: JSON.stringify(answer) });
  } catch (error) {
    // Lambda prints the error with all that hangs on it.
    console.error(JSON.stringify({ ...error, errorType: error.name, errorMessage: error.message, stack: error.stack }));
    const { name: errorType, message: errorMessage } = error;
    process.send({
      id,
      peak: peak(),
      error: errorType,
      payload: JSON.stringify({ errorType, errorMessage, trace: [] }),
    });
  }
});
process.send({ isReady: true });
