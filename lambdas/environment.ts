import { InvalidInputError } from './domain/errors.ts';

/** The names under which the stack tells a function what was deployed around it. A construct sets them, handlers read them. */
export const ENVIRONMENT = {
  /** Where people write. Keys keep their first segment: `uploads/<source>/<file>`, as in a folder (design 2). */
  uploadsBucket: 'UPLOADS_BUCKET',
  /** Everything else of the store. */
  estateBucket: 'ESTATE_BUCKET',
  /** The Athena workgroup of the SQL steps. */
  workgroup: 'WORKGROUP',
  /** The hash of the program, the same for every function of a deployment (design 2). */
  code: 'CODE',
  /** The estate's settings beside the bundle: `estate.yaml` as JSON, as it was written, without the defaults. */
  settingsFile: 'SETTINGS_FILE',
  /** The queue that feeds `land`: `open` puts what has no receipt there. */
  landQueueUrl: 'LAND_QUEUE_URL',
  /** The queue that feeds `receipt`: `land` puts the receipt's key there. */
  receiptQueueUrl: 'RECEIPT_QUEUE_URL',
  /** The SES configuration set of every mail. */
  configurationSet: 'CONFIGURATION_SET',
} as const;

/** The names of the stack's outputs: the stack sets them, and the command line finds a deployed estate by them. */
export const OUTPUTS = {
  uploadsBucket: 'UploadsBucket',
  estateBucket: 'EstateBucket',
  /** The ARN of the state machine that runs a month. */
  machine: 'MonthMachine',
  workgroup: 'QueryWorkgroup',
  configurationSet: 'MailConfigurationSet',
  /** What SES has to have verified: the domain of the sender's address. */
  identity: 'SenderIdentity',
  sender: 'SenderAddress',
  /** The hash of the program, as every function knows it. */
  code: 'ProgramCode',
  /** Whose estate it is: the name in its settings. */
  estate: 'EstateName',
  /** Queues by their URLs: work, and the failures of each, which can be moved back. */
  landQueue: 'LandQueue',
  receiptQueue: 'ReceiptQueue',
  mailEventQueue: 'MailEventQueue',
  landFailures: 'LandFailureQueue',
  receiptFailures: 'ReceiptFailureQueue',
  mailEventFailures: 'MailEventFailureQueue',
  /** Starts of the month and of the watch that failed: nothing takes them back, the month is run by hand. */
  scheduleFailures: 'ScheduleFailureQueue',
  watchFailures: 'WatchFailureQueue',
  /** The ids of what feeds the functions from the three queues of work, in that order, with commas between. */
  eventSources: 'EventSources',
  /** The functions' logs: `land=NAME,open=NAME,…`. */
  logGroups: 'LogGroups',
  /** The ARN of the topic that calls people. */
  alarmTopic: 'AlarmTopic',
  /** What starts the month and the watch. */
  monthSchedule: 'MonthScheduleName',
  watchSchedule: 'WatchScheduleName',
} as const;

/**
 * What the store creates once and nothing changes (design 2): the bucket's policy refuses whoever writes there without
 * `If-None-Match`, parts of an upload excepted. The stack says so, and doctor looks whether it still stands.
 */
export const CREATED_ONCE = {
  prefixes: [
    'receipts/',
    'raw/',
    'landed/',
    'rejects/',
    'landings/',
    'manifests/',
    'packs/',
    'runs/',
    'reports/',
    'sends/',
    'closes/',
    'withdrawals/',
  ],
  refused: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
} as const;

/** Glue takes small letters and `_`, so a capital is `_` and its small letter, and a dash `__`. */
function inSmallLetters(name: string): string {
  return name.replaceAll('-', '__').replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

/** So much of an id tells databases of one deployment apart. */
const ID_LENGTH = 16;

/**
 * The database of a run or of a trial in Glue's catalog, which all estates of an account share: it has the name of their
 * stack, as their workgroup has it, so that no pattern of one stack reaches another's (F2): stack `My-test`
 * has `truedown_run__my__test_0123456789abcdef`.
 */
export function databaseName(kind: 'run' | 'doctor', workgroup: string, id: string): string {
  return `truedown_${kind}_${inSmallLetters(workgroup)}_${id.slice(0, ID_LENGTH)}`;
}

/** The pattern, for a policy, of the databases of one stack. */
export function databasePattern(kind: 'run' | 'doctor', workgroup: string): string {
  return databaseName(kind, workgroup, '?'.repeat(ID_LENGTH));
}

/** Where a deployed estate is, by the names that code uses. */
export type EstateOutputs = Readonly<Record<keyof typeof OUTPUTS, string>>;

/** What a function can be told, by the name that code uses. */
export type EnvironmentName = keyof typeof ENVIRONMENT;

/** Reads what a function was told. @throws InvalidInputError that names every variable that is missing. */
export function readEnvironment<Name extends EnvironmentName>(
  env: Readonly<Record<string, string | undefined>>,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> {
  const missing = names.map((name) => ENVIRONMENT[name]).filter((variable) => !env[variable]);
  if (missing.length > 0) {
    throw new InvalidInputError(`the function's environment lacks ${missing.join(', ')}; deploy it again`, {
      missing: missing.join(', '),
    });
  }
  return Object.fromEntries(names.map((name) => [name, env[ENVIRONMENT[name]]])) as Record<Name, string>;
}
