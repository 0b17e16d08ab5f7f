import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../lambdas/environment.ts';
import type { Bundles } from '../bundle.ts';
import { HANDLERS, type HandlerName } from '../handlers.ts';
import { refuseDeployment } from '../refuse-deployment.ts';
import { HandlerFunction, type HandlerFunctionProps } from './handler-function.ts';

type Size = Omit<HandlerFunctionProps, 'bundle'>;

/** Steps answer before 13 minutes are over (faults T16); 1,769 MB is one whole processor. */
const STEP: Size = { minutes: 15, memoryMegabytes: 1769 };
const SMALL: Size = { minutes: 1 };

const SIZES: Readonly<Record<HandlerName, Size>> = {
  // The largest file that fits, 4 GiB, takes minutes: see lambdas/land/room.ts.
  land: { minutes: 10, memoryMegabytes: 3008, scratchGibibytes: 10 },
  open: { minutes: 15 },
  normalise: { minutes: 15 },
  attribute: { minutes: 15 },
  charge: STEP,
  shelfware: STEP,
  report: STEP,
  send: { minutes: 15 },
  'mail-events': SMALL,
  receipt: { minutes: 3 },
  end: SMALL,
};

const WITHOUT_DUCKDB =
  "land cannot be deployed: DuckDB's native part for Linux on arm64 is not there; npx --no-install tsx cdk/fetch-duckdb.ts fetches it";

/** A function for each handler. They know the program's hash and the settings, and may do nothing yet. */
export class Handlers extends Construct {
  readonly functions: Readonly<Record<HandlerName, HandlerFunction>>;

  constructor(scope: Construct, id: string, { bundles }: { readonly bundles: Bundles }) {
    super(scope, id);
    this.functions = Object.fromEntries(
      HANDLERS.map((name) => [name, this.functionOf(name, bundles)] as const),
    ) as Record<HandlerName, HandlerFunction>;
    // Tests need no native part, a deployment does.
    if (!bundles.hasDuckDb) refuseDeployment(this, 'DuckDbIsThere', WITHOUT_DUCKDB);
  }

  private functionOf(name: HandlerName, { folders, code }: Bundles): HandlerFunction {
    const fn = new HandlerFunction(this, name, { bundle: folders[name], ...SIZES[name] });
    fn.addEnvironment(ENVIRONMENT.code, code);
    fn.addEnvironment(ENVIRONMENT.settingsFile, 'settings.json');
    return fn;
  }
}
