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
  subscription_units: { means: 'how infrastructure is counted and judged' },
  'subscription_units.window_days': { means: 'over how many days units are averaged' },
  'subscription_units.low_coverage': { means: 'a smaller share of observed days marks the average' },
  'subscription_units.status': { means: 'shares of the entitlement from which consumption has another status' },
  'subscription_units.status.overage_risk': { means: 'at least so much is overage risk' },
  'subscription_units.status.overpaying': { means: 'at most so much is overpaying' },
  'subscription_units.health_share': { means: 'the units of health for each unit of visibility' },
  'subscription_units.health_share.low': { means: 'below it, what is discovered and not monitored is a finding' },
  'subscription_units.health_share.high': { means: 'above it, the mail says so' },
  'subscription_units.stale_days': { means: 'a resource last discovered longer ago is stale' },
  'subscription_units.retire_within_days': { means: 'in how many days a decommissioned resource is retired' },
  'subscription_units.discovered_within_days': {
    means: 'by product: how many days after its last discovery a resource still counts',
    example: '{ visibility: 90 }',
  },
  'subscription_units.classes': {
    means: 'by table name: which class it counts as; goes before the built-in list',
    example: '{ u_cmdb_ci_lambda: function }',
  },
  'subscription_units.ratio_sets': {
    means: 'by name: units for one resource of a class; a class that is not named does not count',
    example: '{ ours-2026: { server: 1, paas: 1/3, container: 1/8 } }',
  },
  'subscription_units.networks': {
    means: 'the declared IPv4 networks; none: nothing is judged by its address',
    example: '[10.0.0.0/8]',
  },
  'subscription_units.out_of_scope': { means: 'classes or table names that need not be counted' },
  'subscription_units.placeholder_serials': { means: 'serial numbers that are none' },
  environments: { means: 'what environments are called' },
  'environments.non_production': { means: 'names of environments that are not production' },
  consumption: { means: 'how pools are forecast' },
  'consumption.least_squares_from': { means: 'from how many months on a straight line is laid through them' },
  'consumption.history_months': { means: 'how many months the forecast looks back' },
  'consumption.buffer_percent': { means: 'what is recommended on top of the forecast' },
  tiers: {
    means: "the vendor's schemes of tiers, oldest first, names lowest first",
    example: '[{ from: 2026-04-01, names: [Foundation, Advanced, Prime], maps: { Standard: Foundation } }]',
  },
  'tiers[].from': { means: 'since when it is sold' },
  'tiers[].names': { means: 'its tiers, lowest first' },
  'tiers[].maps': { means: 'which of its tiers the vendor proposes for an older one', otherwise: 'none' },
  tier_advice: { means: 'which tier the use of a product justifies' },
  'tier_advice.min_capabilities': { means: 'by tier: how many of its capabilities must be used, one without' },
  'tier_advice.add_ons': { means: 'capabilities that are sold by themselves and justify no tier' },
  renewal: { means: 'what a renewal is reckoned with' },
  'renewal.uncapped_percent': { means: 'the rise of a line whose contract caps none' },
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
