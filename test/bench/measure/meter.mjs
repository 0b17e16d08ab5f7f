/** The word with which a line of a month's progress begins: a step of the pipeline. */
const STEP = /^(open|normalise|attribute|charge|shelfware|report|send) /;

/**
 * What some work takes: CPU seconds of this process, also of each step of a month, whose begin is told on standard error.
 * What the work answers stands in `figures`.
 */
export async function metered(work) {
  const before = process.cpuUsage();
  const marks = [];
  const cpu = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  const release = onStep((step) => marks.push({ step, at: cpu() }));
  const began = performance.now();
  try {
    const figures = (await work()) ?? {};
    const wall = (performance.now() - began) / 1000;
    const took = cpu();
    return {
      cpu: took,
      work: took,
      wall,
      rss: process.resourceUsage().maxRSS / 1024,
      steps: stepsOf(marks, took),
      figures,
    };
  } finally {
    release();
  }
}

function onStep(tell) {
  const { write } = process.stderr;
  process.stderr.write = (chunk, ...rest) => {
    const step = STEP.exec(String(chunk))?.[1];
    if (step) tell(step);
    return write.call(process.stderr, chunk, ...rest);
  };
  return () => {
    process.stderr.write = write;
  };
}

function stepsOf(marks, end) {
  return Object.fromEntries(marks.map(({ step, at }, i) => [step, (marks[i + 1]?.at ?? end) - at]));
}
