import type { Mutant } from './mutant.ts';
import { DEPLOYMENT_MUTANTS } from './of-deployment.ts';
import { FIGURE_MUTANTS } from './of-figures.ts';
import { MEMORY_MUTANTS } from './of-memory.ts';
import { METERED_MODEL_MUTANTS } from './of-metered-models.ts';
import { MODEL_MUTANTS } from './of-models.ts';
import { POOL_MUTANTS } from './of-pools.ts';
import { RENEWAL_MUTANTS } from './of-renewal.ts';
import { RESOURCE_MUTANTS } from './of-resources.ts';
import { STEP_MUTANTS } from './of-steps.ts';
import { SURROUNDING_MUTANTS } from './of-surroundings.ts';
import { TIER_MUTANTS } from './of-tiers.ts';

/** Lines that were once spoilt without a test that said so, and others of their kinds. */
export const MUTANTS: readonly Mutant[] = [
  ...FIGURE_MUTANTS,
  ...STEP_MUTANTS,
  ...MEMORY_MUTANTS,
  ...MODEL_MUTANTS,
  ...RESOURCE_MUTANTS,
  ...POOL_MUTANTS,
  ...RENEWAL_MUTANTS,
  ...TIER_MUTANTS,
  ...METERED_MODEL_MUTANTS,
  ...SURROUNDING_MUTANTS,
  ...DEPLOYMENT_MUTANTS,
];
