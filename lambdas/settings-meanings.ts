/** What a key of the settings is for, in half a sentence, and what the schema itself cannot tell of it. */
export interface Meaning {
  readonly means: string;
  /** What holds where the key is left out and the schema has no default. */
  readonly otherwise?: string;
  /** YAML that follows the key, for one whose default shows nothing. */
  readonly example?: string;
}

/**
 * Every key of `estate.yaml` by its path; `<…>` stands for a name of the estate's own, `[]` for each element of a list. A
 * test holds it against the schema: no key without words, no words without a key.
 */
export const MEANINGS: Readonly<Record<string, Meaning>> = {
  estate: { means: 'the name that mails and files show' },
  timezone: { means: 'where a month begins and ends' },
  currency: { means: 'in which units are charged' },
  owner: { means: 'who runs Truedown here: hears what holds a month, and is answered to' },
  'owner.name': { means: 'the name that mails show' },
  'owner.email': { means: 'the address of the licence desk' },
  'owner.principals': { means: 'roles and users who read all seats, deployed', otherwise: 'nobody else' },
  'owner.link': {
    means: "what a key of the store follows in a link to the month's page, deployed",
    otherwise: 'no link',
  },
  finance: { means: 'who gets the files that post', otherwise: 'the owner', example: '' },
  'finance.email': { means: 'the address of finance', otherwise: "the owner's", example: 'finance@harbour.example' },
  'finance.principals': { means: "roles and users who read the month's files, deployed", otherwise: 'nobody else' },
  'finance.link': { means: 'what a key of the store follows in a link, deployed', otherwise: 'no links' },
  sender: { means: 'the address that mails come from', otherwise: "the owner's", example: 'truedown@harbour.example' },
  mail: { means: 'where heads may be, and how mail leaves a deployed estate' },
  'mail.domains': {
    means: 'the domains at which a head may be mailed; without any those of owner, finance, sender and domain_aliases',
  },
  'mail.identity': { means: "whether a deployment makes the sender's identity or uses the account's own" },
  alarms: { means: "who gets a deployed estate's alarms beside the owner" },
  identities: { means: 'whether people are shown by name' },
  window_days: { means: 'how many days without use make a seat idle' },
  engine: { means: 'what runs the models; has no effect yet' },
  sensitivity_days: { means: 'the two other windows that each seat is also measured in' },
  grace_days: { means: 'how many days a new seat is left alone' },
  publish: { means: 'what lets a month go, and what holds it' },
  'publish.max_unattributed': { means: 'a larger share of seats or cost that belongs to nobody holds the month' },
  'publish.answer_by_day': { means: 'the day of the next month until which heads answer' },
  'publish.review': { means: 'whether every month waits for its release' },
  'publish.units': { means: 'the units of a pilot: only these get mail; none: all' },
  'publish.hold_on': { means: 'what else holds a month; taken off, it is a finding' },
  'publish.max_change': { means: 'from which change on an invoice is worth a look; 0.5 is a half' },
  'publish.hold_factor': { means: 'how many times what was expected an invoice holds the month' },
  'publish.min_correction': { means: 'a smaller correction is not mailed' },
  schedule: { means: 'when a deployed month runs' },
  'schedule.day': { means: 'the day of the month after' },
  'schedule.time': { means: "the time in the estate's zone" },
  journal: { means: 'how the journal posts' },
  'journal.recovery_account': { means: 'the account that is credited' },
  'journal.ledger': { means: 'the ledger by name; empty: none' },
  shelfware: { means: 'which findings are listed' },
  'shelfware.min_annual_value': { means: "a finding below so much a year, in the estate's currency, is only counted" },
  landing: { means: 'what of a file may be refused' },
  'landing.max_reject_share': { means: 'up to this share of refused records the rest of a file is taken' },
  retention: { means: 'how long what people dropped is kept, deployed' },
  'retention.raw_days': { means: 'for how many days' },
  sunset: { means: 'when giving a product up is proposed; has no effect yet' },
  'sunset.months': { means: 'after how many months below its threshold' },
  fx: { means: 'which exchange rates serve a month' },
  'fx.max_age_days': { means: 'how many days before the end of the month a rate may be from' },
  domain_aliases: {
    means: "mail domains that mean another, so that one person's two addresses are one",
    example: '{ harbour.ie: harbour.example }',
  },
  seat_types: {
    means:
      'by platform, highest first: which roles, products or SKUs make which seat; every line charged per user needs its seat_type here',
    example: `
  servicenow:
    - { name: fulfiller, assignments: [itil, admin, "sn_*_write"] }
    - { name: business_stakeholder, assignments: [business_stakeholder] }`,
  },
  'seat_types.<platform>[].name': { means: 'the seat_type of contract_lines' },
  'seat_types.<platform>[].assignments': { means: 'as the vendor writes them; * stands for any text' },
  counting: {
    means: 'by line: which accounts the vendor bills',
    example: '{ SN-FUL: { login_within_days: 365, kinds: [human] } }',
  },
  'counting.<line>.login_within_days': {
    means: 'an account without a login in so many days is not billed',
    otherwise: 'any account',
  },
  'counting.<line>.kinds': { means: 'the kinds of account that are billed', otherwise: '[human]' },
  attribution: { means: 'how accounts find their person' },
  'attribution.placeholders': { means: 'texts that mean nobody, beside n/a, none, null and the like' },
  'attribution.max_accounts': { means: 'a person with more accounts on a platform is a finding' },
  fixed_shares: {
    means: 'by line of basis fixed: what each unit bears',
    example: '{ SN-PLAT: { OPS: 60, FIN: 40 } }',
  },
  composite: {
    means: 'by line of basis composite: how much each of actions, active_users, headcount, fixed and even weighs',
    example: '{ SN-SUP: { headcount: 50, actions: 50 } }',
  },
  coverage: { means: 'when the record of a platform counts as whole' },
  'coverage.tolerance_days': { means: 'how many days it may lack at both ends of the window' },
  'coverage.max_gap_days': { means: 'how many days it may lack in between' },
  'coverage.<platform>.from': { means: 'since when it is known to be whole, where its rows do not show it' },
  sources: {
    means:
      'by folder below uploads/: what is dropped there; a source that is named and delivers nothing holds the month',
    example: `
  hr/people: { feed: people, owner: hr@harbour.example }
  servicenow/users: { layout: servicenow-users, platform: servicenow, timezone: UTC }`,
  },
  'sources.<folder>.feed': {
    means: 'what its files are; this feed is then taken from such sources only',
    otherwise: 'by header',
  },
  'sources.<folder>.layout': { means: "the vendor's form that its files have", otherwise: 'by header' },
  'sources.<folder>.platform': { means: 'the only platform of its rows', otherwise: 'as the file says' },
  'sources.<folder>.timezone': { means: 'of times without a zone', otherwise: 'UTC' },
  'sources.<folder>.owner': { means: 'who is told about its files', otherwise: "the estate's owner" },
  'sources.<folder>.approved_by': { means: 'who approved that it is read', otherwise: 'nobody' },
  'sources.<folder>.approved_on': { means: 'and when', otherwise: 'never' },
  'sources.<folder>.encoding': { means: 'how its bytes are text', otherwise: 'utf-8, or as its layout says' },
  'sources.<folder>.date_order': { means: 'of dates such as 03/04/2026', otherwise: 'as a day above 12 shows' },
  'sources.<folder>.decimal': { means: 'the decimal mark of its numbers', otherwise: '.' },
  'sources.<folder>.totals_row': { means: 'whether its last line is a sum', otherwise: 'false' },
  'sources.<folder>.skip_lines': { means: 'how many lines stand above the header', otherwise: '0' },
  'sources.<folder>.expected_rows': { means: 'how many records a file must have', otherwise: 'any number' },
  'sources.<folder>.period': { means: 'whether a date in its path means the same month or the one before' },
  'sources.<folder>.columns': {
    means: 'by column of the feed: what it is made of',
    otherwise: "the layout's own",
  },
  'sources.<folder>.principals': { means: 'who may upload, deployed', otherwise: 'whoever may write at all' },
};
