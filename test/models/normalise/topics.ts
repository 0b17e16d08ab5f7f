import type { Topic } from '../model-case.ts';
import { CAPABILITIES } from './capabilities.ts';
import { CONTRADICTIONS, OVERLAPS } from './contradictions.ts';
import { DELIVERIES } from './deliveries.ts';
import { EVENTS } from './events.ts';
import { INPUTS, REPEATED } from './inputs.ts';
import { KEYS } from './keys.ts';
import { METERS } from './meters.ts';
import { QUOTES } from './quotes.ts';
import { RECORDS } from './records.ts';
import { MEANT, REFERENCES } from './references.ts';
import { RESOURCES } from './resources.ts';

export const NORMALISE_TOPICS: readonly Topic[] = [
  INPUTS,
  DELIVERIES,
  REPEATED,
  KEYS,
  EVENTS,
  RESOURCES,
  METERS,
  CAPABILITIES,
  QUOTES,
  MEANT,
  REFERENCES,
  RECORDS,
  CONTRADICTIONS,
  OVERLAPS,
];
