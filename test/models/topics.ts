import { ATTRIBUTE_TOPICS } from './attribute/topics.ts';
import type { Topic } from './model-case.ts';
import { NORMALISE_TOPICS } from './normalise/topics.ts';

/** What the models say of few rows: one list, which every engine answers. */
export const TOPICS: readonly Topic[] = [...NORMALISE_TOPICS, ...ATTRIBUTE_TOPICS];
