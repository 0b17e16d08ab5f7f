import { pipeline, type StepName } from '../lambdas/pipeline.ts';

/** Handlers besides the steps: landing, what the mail service reports, verdicts for uploaders, the end of a run that died. */
export const OTHER_HANDLERS = ['land', 'mail-events', 'receipt', 'end'] as const;

/** The name of a handler: `lambdas/<name>/<name>.lambda.ts`. */
export type HandlerName = StepName | (typeof OTHER_HANDLERS)[number];

export const HANDLERS: readonly HandlerName[] = [...pipeline.map(({ step }) => step), ...OTHER_HANDLERS];
