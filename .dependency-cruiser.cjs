// Who may import whom (design 1). `test/house/imports.test.ts` runs it and checks that it saw every module.

const STEPS = '(?:land|open|normalise|attribute|charge|shelfware|report|send)';

/** Inside lambdas/, a folder may import only what is named here, besides itself. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path: '^lambdas/', pathNot: allowed.map((path) => `^lambdas/${path}`) },
});

const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'domain-alone',
      { path: '^lambdas/domain/' },
      { pathNot: '^lambdas/domain/' },
      'The rules are pure: domain imports nothing outside itself, no library and no part of Node.',
    ),
    never(
      'ports-domain-only',
      { path: '^lambdas/ports/' },
      { pathNot: '^lambdas/(domain|ports)/' },
      'A port speaks of the domain only.',
    ),
    never(
      'pipeline-alone',
      { path: '^lambdas/pipeline\\.ts$' },
      { path: '.' },
      'The table of contents imports nothing: everything may read it.',
    ),
    only(
      'environment-domain-only',
      { path: '^lambdas/environment\\.ts$' },
      ['domain/'],
      'Names, and how they are read.',
    ),
    only(
      'settings-domain-only',
      { path: '^lambdas/settings(-words|-file|-columns|-keys|-meanings|-values|-metered)?\\.ts$' },
      ['domain/', 'settings(-words|-columns|-meanings|-values|-metered)?\\.ts$'],
      'Settings know the domain only.',
    ),
    only(
      'run-below-steps',
      { path: '^lambdas/run/' },
      ['(domain|ports|run)/', '(pipeline|settings)\\.ts$'],
      'What steps share knows the names of the steps, but no step and no adapter.',
    ),
    only(
      'layouts-below-land',
      { path: '^lambdas/layouts/' },
      ['(domain|ports|run|layouts)/', 'settings(-columns)?\\.ts$'],
      'What is known of vendors and of dropped files: landing, opening and receipts read it, and it knows none of them.',
    ),
    only(
      'steps-never-meet',
      { path: `^lambdas/(${STEPS})/`, pathNot: '\\.lambda\\.ts$' },
      ['(domain|ports|layouts|run|$1)/', '(pipeline|settings)\\.ts$'],
      'A step never imports a step or an adapter: steps meet in tables and files.',
    ),
    only(
      'handlers-never-meet',
      { path: `^lambdas/(${STEPS})/[^/]+\\.lambda\\.ts$` },
      ['(domain|ports|layouts|run|$1|adapters)/', '(pipeline|settings|environment)\\.ts$'],
      'A handler chooses adapters for its own step.',
    ),
    only(
      'beside-the-steps',
      { path: '^lambdas/(mail-events|end)/' },
      ['(domain|ports|run|$1|adapters)/', 'environment\\.ts$'],
      'What runs beside the steps meets them in facts of the store.',
    ),
    only(
      'receipt-beside-the-steps',
      { path: '^lambdas/receipt/' },
      ['(domain|ports|layouts|run|receipt|adapters)/', '(settings|environment)\\.ts$'],
      'A receipt is mailed beside the steps.',
    ),
    only(
      'adapters-fit-ports',
      { path: '^lambdas/adapters/([^/]+)/' },
      ['(domain|ports|run)/', '(settings|environment)\\.ts$', 'adapters/$1/'],
      'An adapter knows no step and no other vendor.',
    ),
    never(
      'cdk-reads-five-files',
      { path: '^cdk/' },
      {
        path: '^(lambdas|templates|samples|test)/',
        pathNot: '^lambdas/(pipeline|settings|settings-file|environment|domain/exactly-once)\\.ts$',
      },
      'What is deployed reads the order of the steps, the settings, their file, the names of the environment and when a schedule can be kept.',
    ),
    never(
      'aws-in-its-adapter',
      { path: '^(lambdas|templates|samples|cdk)/', pathNot: '^lambdas/adapters/aws/' },
      { path: '(^|node_modules/)@(aws-sdk|smithy)/' },
      'The AWS SDK lives in adapters/aws.',
    ),
    never(
      'duckdb-in-land-and-its-adapter',
      { path: '^(lambdas|templates|samples|cdk)/', pathNot: '^lambdas/(land|adapters/local)/' },
      { path: '(^|node_modules/)@duckdb/' },
      'Only landing and the laptop carry DuckDB.',
    ),
    never(
      'nothing-reads-the-tests',
      { path: '^(lambdas|templates|cdk)/' },
      { path: '^(test|samples)/' },
      'What runs does not know its tests.',
    ),
    never('no-circles', {}, { circular: true }, 'Two files that need each other are one.'),
    never('no-unknown', {}, { couldNotResolve: true }, 'An import that leads nowhere.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
