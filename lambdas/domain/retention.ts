/** What of the settings says how far back a month looks, and how long its evidence is kept. */
export interface Kept {
  readonly retention: { readonly raw_days: number };
  readonly window_days: number;
  readonly sensitivity_days: readonly number[];
  readonly counting: Readonly<Record<string, { readonly login_within_days?: number | undefined }>>;
}

/** What is kept unless the settings say otherwise: the year before a seat's window, and the month before its run. */
export const USUAL_DAYS = 400;

/** A month runs, and is run again, in the month after it. */
const MONTH = 31;

/** A window of the settings, and where it stands there. */
interface Window {
  readonly path: readonly string[];
  readonly days: number;
}

/**
 * What is wrong where evidence would be gone before the month that is judged by it has run (R13.3): with a window of 180
 * days 211 days are the least. Says at which key, in words that follow it.
 */
export function retentionProblem(
  settings: Kept,
): { readonly path: readonly string[]; readonly problem: string } | undefined {
  const { raw_days: kept } = settings.retention;
  const { path, days } = longestWindow(settings);
  const least = days + MONTH;
  if (kept >= least) return undefined;
  const because = `${days} days before a month's end, and the month after it to run, are ${least}`;
  if (kept !== USUAL_DAYS) {
    return {
      path: ['retention', 'raw_days'],
      problem: `is ${kept}, too few for ${path.join('.')}: ${because}; write ${least} or more`,
    };
  }
  return {
    path,
    problem: `looks back further than retention.raw_days (${kept}) keeps evidence: ${because}; write retention: { raw_days: ${least} }, or a shorter window`,
  };
}

/** What a month cannot see where evidence is kept a shorter time than usual; undefined where it is not. */
export function retentionWarning({ retention: { raw_days: kept } }: Kept): string | undefined {
  if (kept >= USUAL_DAYS) return undefined;
  return `retention.raw_days is ${kept}: below ${USUAL_DAYS} no month can tell a seat that is used once a year from one that nobody uses, and an undated file has to be dropped again every ${kept} days`;
}

function longestWindow({ window_days, sensitivity_days, counting }: Kept): Window {
  const windows: Window[] = [
    { path: ['window_days'], days: window_days },
    ...sensitivity_days.map((days) => ({ path: ['sensitivity_days'], days })),
    ...Object.entries(counting).map(([line, { login_within_days: days = 0 }]) => ({
      path: ['counting', line, 'login_within_days'],
      days,
    })),
  ];
  return windows.reduce((longest, window) => (window.days > longest.days ? window : longest));
}
