import type { FeedName } from './feeds.ts';

/** What a column that several feeds have means in each of them. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  platform: 'the system, in the same word as in contract_lines',
  account_id: "the account's id on its platform, the same for good",
  reason: 'why, in words that an auditor understands',
  author: 'who decided it',
  currency: 'of the amounts in the row, ISO 4217',
  email: 'one address',
  vendor: 'who invoices',
  line_id: "the contract line's id",
  expires_on: 'the last day on which it holds; empty: until it is taken out',
  valid_from: 'the first day on which it holds',
  valid_to: 'the last day on which it holds; empty: open',
  module: 'the part of the platform',
  company_code: 'the company in the ledger',
};

/** What each column of a feed means; where a feed says nothing, what the column means everywhere. */
const OF_FEED: Readonly<Record<FeedName, Readonly<Record<string, string>>>> = {
  people: {
    person_id: "the person's number in the HR system, the same for good",
    user_name: 'the name with which the person logs in',
    full_name: 'the name that lists of seats show',
    unit_id: 'the unit that the person belongs to from valid_from to valid_to',
    employment: 'employee, or contractor whose sponsor pays',
    sponsor_unit_id: 'the unit that pays for a contractor',
  },
  units: {
    unit_id: "the unit's id, as people name it",
    unit_name: 'the name that mails show',
    parent_id: 'the unit above it; groups units in the mail of the estate',
    head_name: 'who answers for its costs',
    head_email: 'the one address to which its mail goes',
    cost_center: 'the cost centre in the ledger, as text',
    successor_id: 'the unit that answers once this one is closed',
  },
  accounts: {
    user_name: 'the log-in name, if it is not the account id',
    employee_number: 'the number in the HR system, the surest key',
    display_name: 'the name that the platform shows',
    status: 'whether the account can be used',
    kind: 'service accounts are no seats, unless counting says so',
    owner_unit_id: 'the unit that answers for a service account',
    created_on: 'the day on which it was made',
    last_login_at: 'the last log-in; empty: never, or not recorded',
  },
  assignments: {
    assignment: 'role, product or SKU as the vendor writes it; seat_types says which seat it makes',
    assigned_on: 'the day on which it was assigned',
    last_used_on: 'the last day of use of this very product',
    usage_known: 'true where the vendor states use for each product, "never" included',
  },
  activity: {
    occurred_at: 'when: an instant, a day or a month',
    action: 'what was done; a login or a view is no substantive action',
    object_id: 'what it was done to',
    quantity: 'how often',
    event_id: "the event's id: seen before on its platform, it counts once",
  },
  contract_lines: {
    line_id: "the line's id, as invoices name it",
    contract_id: 'the contract, for its terms',
    product: 'the name that mails show',
    metric: 'how the line is charged',
    platform: 'the platform whose seats or activity the line is about',
    seat_type: 'the seat that the line buys, as seat_types names it',
    module: 'the module whose activity divides a module line',
    quantity: 'how many are bought',
    annual_amount: 'the price of a year, where no invoice says more',
    starts_on: 'the first day of the term',
    ends_on: 'the last day of the term; empty: open',
    reducible_from: 'the first day on which seats may be handed back; empty: after the term',
    owner_unit_id: 'the unit that answers for what nobody uses',
    basis: 'what divides a module or flat line',
    base_lines: 'the lines of which a percentage line is a part, joined by +',
    gl_account: 'the account in the ledger',
  },
  invoices: {
    invoice_id: "the invoice's number",
    invoice_line: "the line's number on the invoice",
    line_id: 'the contract line that it is for',
    period_from: 'the first month that it is for',
    period_to: 'the last month that it is for',
    amount: 'net, negative for a credit',
    status: 'a final one replaces its estimate',
    issued_on: "the invoice's date",
  },
  aliases: {
    person_id: 'whose account it is; or unit_id',
    unit_id: 'the unit that answers for the account; or person_id',
  },
  exceptions: {
    platform: 'with account_id: whose seat is kept',
    account_id: 'the account whose seat is kept; or person_id',
    person_id: 'the person whose seats are kept; or account_id',
    line_id: 'the line on which it is kept; empty: every one',
    kind: 'why a seat is kept whatever its use',
  },
  fx_rates: {
    rate_date: 'the day of the rate',
    from_currency: 'one unit of this',
    to_currency: 'is worth so much of this',
    rate: 'how much, above 0',
  },
  budgets: {
    period: 'the month',
    unit_id: 'the unit',
    amount: 'what it may spend in the month',
  },
};

/** What a column of a feed means, in half a sentence; undefined for a column that nobody has explained. */
export function columnMeaning(feed: FeedName, column: string): string | undefined {
  return OF_FEED[feed][column] ?? EVERYWHERE[column];
}

/** The columns that a feed explains itself. */
export function explainedColumns(feed: FeedName): readonly string[] {
  return Object.keys(OF_FEED[feed]);
}
