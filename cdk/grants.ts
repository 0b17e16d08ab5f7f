import { pipeline } from '../lambdas/pipeline.ts';
import { domainOf, type Settings } from '../lambdas/settings.ts';
import type { HandlerFunction } from './constructs/handler-function.ts';
import type { Lake } from './constructs/lake.ts';
import type { Landing } from './constructs/landing.ts';
import type { Mail } from './constructs/mail.ts';
import type { Warehouse } from './constructs/warehouse.ts';
import type { HandlerName } from './handlers.ts';

export interface Surroundings {
  readonly lake: Lake;
  readonly warehouse: Warehouse;
  readonly landing: Landing;
  readonly mail: Mail;
  readonly settings: Settings;
}

/** What a month published, of any month. No unit's folder has a file of this name. */
const PUBLISHED = 'reports/*/PUBLISHED.json';

type Functions = Readonly<Record<HandlerName, HandlerFunction>>;

/** Who may do what (faults 8). A handler that is not named here may do nothing but write its log. */
export function grant(functions: Functions, surroundings: Surroundings): void {
  grantLanding(functions, surroundings);
  grantMonth(functions, surroundings);
  grantMail(functions, surroundings);
  grantFailures(functions, surroundings);
}

/** What a step throws leaves its sentences in the store (F15). */
function grantFailures(functions: Functions, { lake }: Surroundings): void {
  for (const name of [...pipeline.map(({ step }) => step), 'end'] as const) {
    lake.grantCreate(functions[name], 'work/failures/');
  }
}

function grantLanding({ land, open }: Functions, { lake, landing }: Surroundings): void {
  lake.grantReadUploads(land);
  lake.grantCreate(land, 'raw/', 'landed/', 'rejects/', 'landings/', 'manifests/', 'receipts/');
  lake.grantListUploads(open);
  lake.grantRead(open, 'receipts/', 'manifests/', PUBLISHED, 'sends/', 'withdrawals/');
  lake.grantCreate(open, 'runs/', 'packs/');
  // Whether rows have expired (F5); it reads none.
  lake.grantList(open, 'landed/');
  landing.grantEnqueue(open);
}

function grantMonth(functions: Functions, { lake, warehouse }: Surroundings): void {
  const { normalise, attribute, charge, shelfware, report, end } = functions;
  for (const fn of [normalise, attribute]) {
    warehouse.grantBuild(fn);
    lake.grantCreate(fn, 'runs/');
  }
  for (const fn of [charge, shelfware]) lake.grantCreate(fn, 'runs/', 'work/');
  // What lines cost in the month before (R5.6).
  lake.grantRead(charge, PUBLISHED, 'reports/*/finance/chargeback.csv');
  lake.grantRead(report, 'work/');
  lake.grantCreate(report, 'runs/', 'reports/');
  lake.grantCreate(end, 'runs/');
}

function grantMail(functions: Functions, { lake, mail, settings }: Surroundings): void {
  const { send, receipt } = functions;
  lake.grantRead(send, 'runs/', 'reports/', 'control/stop');
  lake.grantCreate(send, 'sends/');
  mail.grantSendBatch(send, domainsOfMonth(settings));
  lake.grantCreate(functions['mail-events'], 'sends/');
  lake.grantListUploads(receipt);
  lake.grantRead(receipt, 'receipts/', 'packs/', 'rejects/');
  lake.grantCreate(receipt, 'sends/receipts/');
  mail.grantSend(receipt, domainsOfReceipts(settings));
}

/** Where a month's mails may go: to heads, the owner and finance. */
function domainsOfMonth({ mail, owner, finance }: Settings): string[] {
  return unique([...mail.domains, domainOf(owner.email), domainOf(finance.email)]);
}

/** Where verdicts may go: to the owners of sources, and where none is named to the estate's, who gets none. */
function domainsOfReceipts({ sources, owner }: Settings): string[] {
  const owners = Object.values(sources).flatMap(({ owner }) => (owner === undefined ? [] : [owner]));
  return unique([owner.email, ...owners].map(domainOf));
}

function unique(domains: readonly string[]): string[] {
  return [...new Set(domains)].sort();
}
