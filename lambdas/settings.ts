import * as z from 'zod';
import { InvalidInputError } from './domain/errors.ts';
import { encodingProblem, isEncoding } from './domain/feeds/encodings.ts';
import { columnProblem } from './domain/feeds/feed-columns.ts';
import { FEED_NAMES } from './domain/feeds/feed-names.ts';
import { boundaryProblems } from './domain/feeds/source-names.ts';
import { HOLD_KINDS } from './domain/money/gate.ts';
import { type Kept, retentionProblem, USUAL_DAYS } from './domain/retention.ts';
import { domainOf } from './domain/text/addresses.ts';
import { columnRule } from './settings-columns.ts';
import { meteredSettings } from './settings-metered.ts';
import {
  asciiDomain,
  currency,
  days,
  domain,
  email,
  isDomain,
  isoDate,
  share,
  timeOfDay,
  timezone,
  webAddress,
  whole,
} from './settings-values.ts';
import { sentencesFor, words } from './settings-words.ts';

export { retentionWarning } from './domain/retention.ts';
export { domainOf } from './domain/text/addresses.ts';

const encoding = z.string().superRefine((label, context) => {
  if (!isEncoding(label)) context.addIssue({ code: 'custom', message: encodingProblem(label) });
});
/** A percentage of a fixed share or a composite line: 33.5 is a number like 34. */
const percentage = z.number().min(0);
const identities = z.enum(['named']).register(words, { takes: 'named (masked comes with the privacy release)' });
const bases = ['actions', 'active_users', 'headcount', 'fixed', 'even'] as const;

const source = z
  .strictObject({
    feed: z.enum(FEED_NAMES).optional(),
    layout: z.string().optional(),
    platform: z.string().optional(),
    timezone: timezone.optional(),
    owner: email.optional(),
    approved_by: z.string().optional(),
    approved_on: isoDate.optional(),
    encoding: encoding.optional(),
    date_order: z.enum(['dmy', 'mdy']).optional(),
    decimal: z.enum([',', '.']).register(words, { takes: '"," or "."' }).optional(),
    totals_row: z.boolean().optional(),
    skip_lines: z.int().min(0).max(100).optional(),
    expected_rows: whole.optional(),
    period: z.enum(['same', 'previous']).default('same'),
    columns: z.record(z.string(), columnRule).optional(),
    principals: z.array(z.string()).optional(),
  })
  .superRefine(({ feed, columns = {} }, context) => {
    for (const column of Object.keys(columns)) {
      const message = columnProblem(column, feed);
      if (message) context.addIssue({ code: 'custom', path: ['columns', column], message });
    }
  });

const seatType = z.strictObject({ name: z.string(), assignments: z.array(z.string()).min(1) });

const countingRule = z.strictObject({
  login_within_days: days.optional(),
  kinds: z
    .array(z.enum(['human', 'service']))
    .min(1)
    .optional(),
});

const coverageOfPlatform = z.strictObject({ from: isoDate });

/** What `estate.yaml` takes. */
export const settingsSchema = z
  .strictObject({
    estate: z.string().min(1),
    timezone,
    currency,
    owner: z.strictObject({
      name: z.string().default(''),
      email,
      /** Roles and users who read all seats of the estate where it is deployed. */
      principals: z.array(z.string()).optional(),
      /** What a key of the store follows in a link to the month's page. */
      link: webAddress.optional(),
    }),
    finance: z
      .strictObject({
        email: email.optional(),
        /** Roles and users who read the month's files where they are deployed. */
        principals: z.array(z.string()).optional(),
        /** What a key of the store follows in a link to it. */
        link: webAddress.optional(),
      })
      .optional(),
    sender: email.optional(),
    mail: z
      .strictObject({
        /** Where a head may be (F14); where none is named, the domains that the settings know. */
        domains: z.array(domain).default([]),
        identity: z.enum(['create', 'existing']).default('create'),
      })
      .prefault({}),
    /** Who gets the alarms of a deployed estate beside its owner. */
    alarms: z.array(email).default([]),
    identities: identities.default('named'),
    window_days: days.default(90),
    engine: z.enum(['duckdb', 'athena']).default('duckdb'),
    sensitivity_days: z.tuple([days, days]).default([30, 180]),
    grace_days: days.default(30),
    publish: z
      .strictObject({
        max_unattributed: share.default(0.05),
        answer_by_day: z.int().min(1).max(28).default(8),
        review: z.boolean().default(false),
        units: z.array(z.string()).default([]),
        /** What holds a month besides its share that belongs to nobody; the rest is a finding (R2.5). */
        hold_on: z.array(z.enum(HOLD_KINDS)).default([...HOLD_KINDS]),
        max_change: z.number().min(0).default(0.5),
        hold_factor: z.number().min(1).default(10),
        min_correction: z.number().min(0).default(1),
      })
      .prefault({}),
    schedule: z
      .strictObject({
        day: z.int().min(1).max(28).default(3),
        time: timeOfDay.default('06:00'),
      })
      .prefault({}),
    journal: z
      .strictObject({ recovery_account: z.string().default('199900'), ledger: z.string().default('') })
      .prefault({}),
    shelfware: z.strictObject({ min_annual_value: z.number().min(0).default(500) }).prefault({}),
    landing: z.strictObject({ max_reject_share: share.default(0.01) }).prefault({}),
    retention: z.strictObject({ raw_days: days.default(USUAL_DAYS) }).prefault({}),
    sunset: z.strictObject({ months: z.int().min(1).default(3) }).prefault({}),
    fx: z.strictObject({ max_age_days: whole.default(7) }).prefault({}),
    domain_aliases: z.record(z.string(), z.string()).default({}),
    seat_types: z.record(z.string(), z.array(seatType)).default({}),
    counting: z.record(z.string(), countingRule).default({}),
    attribution: z
      .strictObject({ placeholders: z.array(z.string().min(1)).default([]), max_accounts: z.int().min(1).default(3) })
      .prefault({}),
    fixed_shares: z.record(z.string(), z.record(z.string(), percentage)).default({}),
    composite: z.record(z.string(), z.partialRecord(z.enum(bases), percentage)).default({}),
    coverage: z
      .object({ tolerance_days: whole.default(3), max_gap_days: whole.default(14) })
      .catchall(coverageOfPlatform)
      .prefault({}),
    ...meteredSettings,
    sources: z.record(z.string(), source).superRefine(refuseOpenBoundaries).default({}),
  })
  .superRefine(refuseShortMemory);

/** A folder and who may write into it must be plain before a right is made of them (R12.4). */
function refuseOpenBoundaries(
  sources: Readonly<Record<string, z.infer<typeof source>>>,
  context: z.RefinementCtx,
): void {
  for (const { source, problem } of boundaryProblems(sources)) {
    context.addIssue({ code: 'custom', path: [source], message: problem });
  }
}

/** Evidence must outlive the month that is judged by it (R13.3). */
function refuseShortMemory(settings: Kept, context: z.RefinementCtx): void {
  const found = retentionProblem(settings);
  if (found) context.addIssue({ code: 'custom', path: [...found.path], message: found.problem });
}

type Parsed = z.infer<typeof settingsSchema>;

/** How one folder under `uploads/` is read. */
export type SourceSettings = z.infer<typeof source>;

/** The estate's settings (feeds 2), whole: every default is filled in. Plain JSON, so that a run can freeze them. */
export type Settings = Omit<Parsed, 'finance' | 'sender' | 'coverage'> & {
  readonly finance: NonNullable<Parsed['finance']> & { readonly email: string };
  readonly sender: string;
  readonly coverage: {
    readonly tolerance_days: number;
    readonly max_gap_days: number;
    readonly platforms: Readonly<Record<string, { readonly from: string }>>;
  };
};

/**
 * Checks the settings as they were read from a file and fills in the defaults. `where` says where a key stands.
 * @throws InvalidInputError that names every key at fault, an unknown one with its nearest neighbour.
 */
export function parseSettings(
  raw: unknown,
  where: (path: readonly PropertyKey[]) => string = () => 'settings',
): Settings {
  const parsed = settingsSchema.safeParse(raw ?? {});
  if (!parsed.success) {
    const sentences = parsed.error.issues.flatMap((issue) => sentencesFor(issue, raw ?? {}, settingsSchema));
    throw new InvalidInputError(sentences.map(({ path, says }) => `${where(path)}: ${says}`).join('\n'));
  }
  const { finance, sender, coverage, ...rest } = parsed.data;
  const { tolerance_days, max_gap_days, ...platforms } = coverage;
  const people = { finance: finance?.email ?? rest.owner.email, sender: sender ?? rest.owner.email };
  return {
    ...rest,
    finance: { ...finance, email: people.finance },
    sender: people.sender,
    mail: { ...rest.mail, domains: mailDomains(rest, Object.values(people)) },
    coverage: { tolerance_days, max_gap_days, platforms },
  };
}

/** The domains of heads: those named, else those of the estate's own addresses and of `domain_aliases` (feeds 2). */
function mailDomains(
  { mail, owner, domain_aliases }: Pick<Parsed, 'mail' | 'owner' | 'domain_aliases'>,
  addresses: readonly string[],
): string[] {
  if (mail.domains.length > 0) return mail.domains;
  const aliases = Object.entries(domain_aliases).flat().map(asciiDomain);
  const known = [...[owner.email, ...addresses].map(domainOf), ...aliases];
  return [...new Set(known)].filter(isDomain).sort();
}
