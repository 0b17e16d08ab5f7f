/**
 * The table of contents: the steps of a month, in order. The local runner walks it and the state machine is built from
 * it; nothing else knows the order. Landing comes before: it happens whenever a file is dropped.
 */
export const pipeline = [
  { step: 'open', does: 'chooses the files that serve the month and claims its revision' },
  { step: 'normalise', does: 'cleans what the files say and finds what contradicts itself' },
  { step: 'attribute', does: 'gives every seat and action one unit and one reason' },
  { step: 'charge', does: 'divides every line over the units, to the minor unit' },
  { step: 'shelfware', does: 'judges every seat and names what nobody uses' },
  { step: 'report', does: 'writes the files and mails, and publishes or holds the month' },
  { step: 'send', does: 'mails each head once' },
] as const;

export type StepName = (typeof pipeline)[number]['step'];
