import type { Mutant } from './mutant.ts';

/** Lines of the adapters and of the deployment. */
export const SURROUNDING_MUTANTS: readonly Mutant[] = [
  {
    file: 'lambdas/adapters/aws/deployed.ts',
    from: '{ maxAttempts: 1 }',
    to: '{}',
    why: 'the mail service is asked three times (design 5)',
    tests: ['test/aws/deployed.test.ts'],
  },
  {
    file: 'lambdas/adapters/aws/ses-mailer.ts',
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
    tests: ['test/adapters/store.contract.test.ts'],
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
  {
    file: 'cdk/constructs/reader-access.ts',
    from: "arnForObjects('reports/*/units/*')",
    to: "arnForObjects('reports/*/nothing/*')",
    why: 'the denial of units is gone',
    tests: ['test/cdk/access.test.ts'],
  },
  {
    file: 'cdk/constructs/kept-logs.ts',
    from: 'RetentionDays.ONE_YEAR',
    to: 'RetentionDays.ONE_MONTH',
    why: 'logs of functions are kept a month instead of a year',
    tests: ['test/cdk/stack.test.ts'],
  },
  {
    file: 'cdk/constructs/lake.ts',
    from: 'Duration.days(365)',
    to: 'Duration.days(30)',
    why: 'logs of buckets are kept 30 days instead of a year',
    tests: ['test/cdk/lake.test.ts'],
  },
  {
    file: 'cdk/constructs/landing.ts',
    from: 'handler: land, concurrency: 5',
    to: 'handler: land, concurrency: 500',
    why: '500 files land at once',
    tests: ['test/cdk/stack.test.ts'],
  },
  {
    file: 'cdk/constructs/monthly-pipeline.ts',
    from: "'report', 'send']",
    to: "'report']",
    why: 'send is not called again (T16)',
    tests: ['test/cdk/monthly-pipeline.test.ts'],
  },
  {
    file: 'cdk/constructs/monthly-schedule.ts',
    from: 'retryAttempts: 20',
    to: 'retryAttempts: 0',
    why: 'the schedule never tries again',
    tests: ['test/cdk/stack.test.ts'],
  },
  {
    file: 'cdk/constructs/operator-access.ts',
    from: 'Stack.of(this).stackName',
    to: "'*'",
    why: 'an operator describes every stack',
    tests: ['test/cdk/operator-access.test.ts'],
  },
];
