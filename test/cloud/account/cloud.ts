import { mkdtempSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { HANDLERS, type HandlerName } from '../../../cdk/handlers.ts';
import { ENVIRONMENT, OUTPUTS } from '../../../lambdas/environment.ts';
import { putObject } from '../../trino/api.ts';
import { type AthenaEndpoint, startAthenaEndpoint } from '../../trino/athena-endpoint.ts';
import { SCRATCH_BUCKET } from '../../trino/start-trino.ts';
import { type EventSource, EventSources } from './event-sources.ts';
import { ENGINE, Front } from './front.ts';
import { Functions } from './functions.ts';
import { answersOfMailAccount, type MailAccount, readyMailAccount } from './mail-account.ts';
import { Rights } from './rights.ts';
import { createStack, isNamed, type Stack } from './stack.ts';
import { answersOfStack, here, outputsOf } from './stack-outputs.ts';
import { type Synthesized, synthesize } from './synthesized.ts';
import { answersOfWatchedAccount, readyWatchedAccount, type WatchedAccount } from './watched-account.ts';

/** An estate as it is deployed, on servers of this machine. */
export interface Cloud {
  /** Where clients of the SDK find it. */
  readonly endpoint: string;
  /** The API server behind it, for what happens inside AWS. */
  readonly server: string;
  readonly stack: Stack;
  readonly functions: Functions;
  readonly events: EventSources;
  readonly front: Front;
  readonly rights: Rights;
  readonly athena: AthenaEndpoint;
  /** What the mail service's account may do. */
  readonly mailAccount: MailAccount;
  /** What starts, feeds and reports. */
  readonly watchedAccount: WatchedAccount;
  /** Deploys the functions again: with other settings, as another build, or with other code in place of one of them. */
  readonly redeploy: (changes: Redeployment) => void;
  readonly stop: () => Promise<void>;
}

export interface Redeployment {
  readonly settings?: unknown;
  /** The program's hash; without it the program is the same. */
  readonly code?: string;
  /** Folders of functions that are not the house's own. */
  readonly folders?: Partial<Record<HandlerName, string>>;
}

/** Who has the policy that the stack offers to whoever runs the estate, and nothing else. */
export const OPERATOR = 'OPERATOR';

/** Who has both policies that the stack offers: to run the estate, and to mend what broke. */
export const HELPER = 'HELPER';

/** Who may do everything that no bucket's policy refuses. */
export const ADMINISTRATOR = 'ADMINISTRATOR';

/** Whose policies hold for each caller besides the functions. The state machines' calls are signed by the server itself. */
const OTHER_CALLERS: readonly (readonly [caller: string, logical: readonly string[]])[] = [
  ['ak', ['MonthlyPipelineRole']],
  [OPERATOR, ['OperatorPolicy']],
  [HELPER, ['OperatorPolicy', 'HelperPolicy']],
  // Athena reads and writes with the rights of whoever asked it.
  [ENGINE, ['HandlersnormaliseRole', 'HandlersattributeRole', 'OperatorPolicy']],
];

export interface Place {
  /** The stack's name. */
  readonly stack?: string;
  /** Whether the account is left as it is: another estate is there. */
  readonly isBeside?: boolean;
}

/** Empties the account, synthesizes the estate and creates its stack there, with everything that runs. */
export async function startCloud(
  rawSettings: unknown,
  { stack: name = 'Truedown', isBeside = false }: Place = {},
): Promise<Cloud> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-account-'));
  const server = inject('cloud');
  if (!isBeside) await emptyAccount(server);
  const synthesized = synthesize(rawSettings, folder, name);
  const stack = await createStack(server, name, synthesized.template);
  const port = inject('front');
  const endpoint = `http://127.0.0.1:${port}`;
  const functions = new Functions(endpoint);
  let newest = synthesized;
  let outputs = outputsOf(stack);
  const redeploy = ({ settings, code, folders }: Redeployment) => {
    if (settings) newest = synthesize(settings, mkdtempSync(join(folder, 'again-')), name);
    outputs = outputsOf(stack.withTemplate(newest.template), code);
    deployFunctions(
      functions,
      stack,
      { ...newest.folders, ...folders },
      endpoint,
      code ? { [ENVIRONMENT.code]: code } : {},
    );
  };
  redeploy({});
  const output = `s3://${stack.idOf('LakeEstate')}/work/athena/`;
  const athena = await startAthenaEndpoint({ trino: inject('trino'), endpoint: server, output });
  const rights = new Rights(
    stack,
    new Map([...HANDLERS.map((name) => [name, [roleOf(name)]] as const), ...OTHER_CALLERS]),
    [ADMINISTRATOR],
  );
  const functionOf = (arn: string) => handlerOf(stack, arn);
  const front = new Front({ server, athena: athena.url, functions, functionOf, rights, stack: name });
  const mailAccount = readyMailAccount(stack, outputs.get(OUTPUTS.identity) ?? '');
  front.faults.add(answersOfMailAccount(mailAccount));
  const watchedAccount = readyWatchedAccount(stack);
  front.faults.add(answersOfWatchedAccount(watchedAccount));
  front.faults.add(answersOfStack(name, () => outputs, endpoint));
  const close = await front.listen(port);
  const events = new EventSources(endpoint, eventSourcesOf(stack, endpoint), functions);
  const stop = async () => {
    await events.stop();
    await functions.stop();
    await close();
    await athena.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    ...{ endpoint, server, stack, functions, events, front, rights, athena, mailAccount, watchedAccount },
    redeploy,
    stop,
  };
}

async function emptyAccount(server: string): Promise<void> {
  await fetch(`${server}/moto-api/reset`, { method: 'POST' });
  const stepfunctions = { execute_state_machine: true };
  await fetch(`${server}/moto-api/config`, { method: 'POST', body: JSON.stringify({ stepfunctions }) });
  await putObject(server, SCRATCH_BUCKET);
}

const logicalOf = (name: HandlerName) => `Handlers${name.replace('-', '')}`;
const roleOf = (name: HandlerName) => `${logicalOf(name)}Role`;

function deployFunctions(
  functions: Functions,
  stack: Stack,
  folders: Synthesized['folders'],
  endpoint: string,
  told: Readonly<Record<string, string>>,
): void {
  for (const [logical, properties] of stack.ofType('AWS::Lambda::Function')) {
    const name = nameOf(logical);
    const { Variables } = properties.Environment as { Variables: Record<string, string> };
    const environment = Object.entries({ ...Variables, ...told }).map(([key, value]) => [key, here(value, endpoint)]);
    functions.deploy({
      name,
      folder: folders[name],
      environment: Object.fromEntries(environment),
      seconds: Number(properties.Timeout),
      megabytes: Number(properties.MemorySize),
    });
  }
}

function nameOf(logical: string): HandlerName {
  const found = HANDLERS.find((name) => isNamed(logical, logicalOf(name)));
  if (!found) throw new Error(`${logical} is no handler`);
  return found;
}

function handlerOf(stack: Stack, arn: string): HandlerName {
  const logical = [...stack.ofType('AWS::Lambda::Function').keys()].find((id) => arn.endsWith(`:${stack.idOf(id)}`));
  return nameOf(logical ?? '');
}

function eventSourcesOf(stack: Stack, endpoint: string): EventSource[] {
  const queues = [...stack.ofType('AWS::SQS::Queue').keys()].map((id) => stack.idOf(id));
  return [...stack.ofType('AWS::Lambda::EventSourceMapping').values()].map(({ EventSourceArn, FunctionName }) => {
    const queue = queues.find((url) => url.endsWith(`/${String(EventSourceArn).split(':').at(-1)}`)) ?? '';
    return { queue: here(queue, endpoint), handler: handlerOf(stack, `:${FunctionName}`) };
  });
}
