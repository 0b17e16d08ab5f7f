import type { Topic } from '../model-case.ts';
import { MATCHING } from './matching.ts';
import { CLAIMS, DAYS, OWNERS } from './owners.ts';
import { PEOPLE } from './people.ts';
import { SEATS } from './seats.ts';
import { USAGE } from './usage.ts';

export const ATTRIBUTE_TOPICS: readonly Topic[] = [DAYS, MATCHING, CLAIMS, OWNERS, PEOPLE, SEATS, USAGE];
