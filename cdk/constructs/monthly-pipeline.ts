import { Duration, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  Choice,
  Condition,
  Fail,
  type INextable,
  JsonPath,
  type State,
  Succeed,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { pipeline, type StepName } from '../../lambdas/pipeline.ts';
import { LoggedMachine } from './logged-machine.ts';

/** Errors after which the same step may succeed. A refused month or a changed program never gets better by itself. */
export const RETRIED = [
  'QueryFailedError',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.TooManyRequestsException',
] as const;

/** Errors that end an execution and not the run: a new execution of the same run goes on where it stopped (faults T16). */
export const RESUMABLE = ['StepOverdueError'] as const;

/** Steps that answer `more: true` before Lambda's 15 minutes are over, and are then called again (faults T16). */
export const REPEATED: readonly StepName[] = ['open', 'normalise', 'attribute', 'report', 'send'];

const PAUSE = Duration.seconds(30);

export interface MonthlyPipelineProps {
  /** The function that runs each step. A step without one does not compile. */
  readonly functions: Readonly<Record<StepName, IFunction>>;
  /** Ends a run that cannot go on as failed, so that it blocks no other run. */
  readonly end: IFunction;
}

/** Where an execution goes that fails: the run is ended as failed first, or it stays open. */
interface Failures {
  readonly ending: State;
  readonly open: State;
}

/** A month, from `open` to `send`, in the order of `lambdas/pipeline.ts`. Only keys travel in its state. */
export class MonthlyPipeline extends LoggedMachine {
  constructor(scope: Construct, id: string, { functions, end }: MonthlyPipelineProps) {
    const states = new Construct(scope, `${id}States`);
    const failures = failuresOf(states, end);
    const first = pipeline.reduceRight<State>(
      (next, { step }) => stepState(states, step, functions[step], next, failures),
      new Succeed(states, 'done'),
    );
    super(scope, id, {
      name: Stack.of(scope).stackName,
      start: first as State & INextable,
      calls: [
        {
          actions: ['lambda:InvokeFunction'],
          resources: [...pipeline.map(({ step }) => functions[step]), end].map((fn) => fn.functionArn),
        },
      ],
      timeout: Duration.days(2),
    });
  }
}

function stepState(scope: Construct, step: StepName, fn: IFunction, next: State, failures: Failures): State {
  const state = new LambdaInvoke(scope, step, {
    lambdaFunction: fn,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
  });
  state.addRetry({ errors: [...RETRIED], interval: Duration.seconds(10), maxAttempts: 3, backoffRate: 3 });
  state.addCatch(failures.open, { errors: [...RESUMABLE], resultPath: '$.error' });
  // What cannot be opened is no run of this execution: there is nothing to end.
  state.addCatch(step === 'open' ? failures.open : failures.ending, { resultPath: '$.error' });
  state.next(REPEATED.includes(step) ? whileMore(scope, step, state, next) : next);
  return state;
}

function whileMore(scope: Construct, step: StepName, state: State, next: State): State {
  const pause = new Wait(scope, `${step}: wait`, { time: WaitTime.duration(PAUSE) });
  pause.next(state);
  const more = Condition.and(Condition.isPresent('$.more'), Condition.booleanEquals('$.more', true));
  return new Choice(scope, `${step}: more?`).when(more, pause).otherwise(next);
}

function failuresOf(scope: Construct, end: IFunction): Failures {
  const state = new LambdaInvoke(scope, 'end', {
    lambdaFunction: end,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false,
    resultPath: JsonPath.DISCARD,
  });
  const failed = new Fail(scope, 'failed', { errorPath: '$.error.Error', causePath: '$.error.Cause' });
  state.addRetry({ errors: [...RETRIED], interval: Duration.seconds(10), maxAttempts: 3, backoffRate: 3 });
  state.addCatch(failed, { resultPath: '$.endError' });
  state.next(failed);
  return { ending: state, open: failed };
}
