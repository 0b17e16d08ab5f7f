import type { Topic } from '../model-case.ts';
import { CAPABILITIES } from './capabilities.ts';
import { DRAWS } from './draws.ts';
import { MATCHING } from './matching.ts';
import { CLAIMS, DAYS, OWNERS } from './owners.ts';
import { PEOPLE } from './people.ts';
import { RESOURCE_DAYS } from './resource-days.ts';
import { RESOURCE_OWNERS } from './resource-owners.ts';
import { SEATS } from './seats.ts';
import { USAGE } from './usage.ts';

export const ATTRIBUTE_TOPICS: readonly Topic[] = [
  DAYS,
  MATCHING,
  CLAIMS,
  OWNERS,
  PEOPLE,
  DRAWS,
  CAPABILITIES,
  RESOURCE_OWNERS,
  RESOURCE_DAYS,
  SEATS,
  USAGE,
];
