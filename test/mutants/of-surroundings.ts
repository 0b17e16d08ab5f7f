import type { Mutant } from './mutant.ts';

/** Lines of the adapters. */
export const SURROUNDING_MUTANTS: readonly Mutant[] = [
  {
    file: 'lambdas/adapters/aws/deployed.ts',
    from: '{ maxAttempts: 1 }',
    to: '{}',
    why: 'the mail service is asked three times (design 5)',
    tests: ['test/aws/deployed.test.ts'],
  },
  {
    file: 'lambdas/adapters/aws/mail/ses-mailer.ts',
    from: 'const TIMEOUT = 10_000',
    to: 'const TIMEOUT = 100_000',
    why: 'waits ten times longer for an answer of SES (faults 7)',
    tests: ['test/aws/ses-mailer.test.ts'],
  },
  {
    file: 'lambdas/adapters/local/folder-store.ts',
    from: " || key.split('/').includes('..')",
    to: '',
    why: '.. stands inside the root (T6)',
    tests: ['test/adapters/folder-store.test.ts'],
  },
  {
    file: 'lambdas/adapters/local/liveness.ts',
    from: "socket.once('error', () => resolve(false))",
    to: "socket.once('error', () => resolve(true))",
    why: 'a dead socket counts as alive',
    tests: ['test/adapters/liveness.test.ts'],
  },
  {
    file: 'lambdas/adapters/local/outbox-mailer.ts',
    from: 'isIdempotent = true',
    to: 'isIdempotent = false',
    why: 'the outbox asks before it writes again (design 2)',
    tests: ['test/adapters/outbox-mailer.test.ts'],
  },
];
