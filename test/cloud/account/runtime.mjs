// What Lambda does around a handler: it loads the bundle once, then calls it, event by event, with the time that is left.
const { handler } = await import(process.argv[2]);

process.on('message', async ({ id, event, milliseconds }) => {
  const end = performance.now() + milliseconds;
  const invocation = { getRemainingTimeInMillis: () => end - performance.now() };
  try {
    process.send({ id, payload: JSON.stringify((await handler(event, invocation)) ?? null) });
  } catch (error) {
    // Lambda prints the error with all that hangs on it.
    console.error(JSON.stringify({ ...error, errorType: error.name, errorMessage: error.message, stack: error.stack }));
    const { name: errorType, message: errorMessage } = error;
    process.send({ id, error: errorType, payload: JSON.stringify({ errorType, errorMessage, trace: [] }) });
  }
});
process.send({ isReady: true });
