import type { Topic } from '../model-case.ts';
import { CONTRADICTIONS, OVERLAPS } from './contradictions.ts';
import { DELIVERIES } from './deliveries.ts';
import { EVENTS } from './events.ts';
import { INPUTS, REPEATED } from './inputs.ts';
import { KEYS } from './keys.ts';
import { RECORDS } from './records.ts';
import { MEANT, REFERENCES } from './references.ts';

export const NORMALISE_TOPICS: readonly Topic[] = [
  INPUTS,
  DELIVERIES,
  REPEATED,
  KEYS,
  EVENTS,
  MEANT,
  REFERENCES,
  RECORDS,
  CONTRADICTIONS,
  OVERLAPS,
];
