import type { FeedName } from '../../domain/feeds/feed-names.ts';

/** What people and systems call the columns of the feeds, in plain small letters, the surest first. */
export const HEADER_WORDS: Readonly<Partial<Record<FeedName, Readonly<Record<string, readonly string[]>>>>> = {
  people: {
    person_id: [
      'employee id',
      'employee number',
      'employee no',
      'personnel number',
      'person id',
      'worker id',
      'staff id',
      'staff no',
      'staff number',
      'badge',
      'personalnummer',
      'matricule',
      'payroll id',
      'associate id',
      'position id',
      'id',
    ],
    email: ['work email', 'email', 'e mail', 'mail', 'email address', 'courriel', 'business email'],
    user_name: ['user name', 'username', 'login', 'user id', 'network id', 'benutzername'],
    full_name: ['full name', 'name', 'display name', 'employee name', 'worker', 'payroll name', 'nom complet'],
    unit_id: [
      'unit id',
      'department',
      'cost center',
      'cost centre',
      'home department',
      'organisation',
      'organization',
      'org unit',
      'business unit',
      'team',
      'division',
      'abteilung',
      'kostenstelle',
      'service',
      'département',
    ],
    employment: [
      'employment',
      'employment type',
      'worker type',
      'employee type',
      'contract type',
      'type',
      'beschäftigungsart',
      'statut contrat',
    ],
    sponsor_unit_id: ['sponsor unit', 'sponsor'],
    valid_from: [
      'valid from',
      'hire date',
      'start date',
      'date of hire',
      'start',
      'eintritt',
      'date d entrée',
      'entry date',
      'joined',
    ],
    valid_to: [
      'valid to',
      'termination date',
      'end date',
      'leaving date',
      'last day',
      'austritt',
      'date de sortie',
      'left on',
    ],
  },
  units: {
    unit_id: ['unit id', 'cost center id', 'department id', 'code', 'id', 'kostenstelle'],
    unit_name: ['unit name', 'department', 'cost center name', 'name', 'description', 'bezeichnung'],
    parent_id: ['parent id', 'parent', 'parent department', 'rolls up to'],
    head_name: ['head name', 'head', 'manager', 'owner', 'responsible', 'leiter'],
    head_email: ['head email', 'manager email', 'owner email'],
    cost_center: ['cost center', 'cost centre', 'kostenstelle', 'centre de coût'],
    company_code: ['company code', 'company', 'legal entity', 'buchungskreis', 'société'],
    valid_from: ['valid from', 'start date', 'gültig ab', 'effective date'],
    valid_to: ['valid to', 'end date', 'gültig bis'],
    successor_id: ['successor id', 'successor'],
  },
  accounts: {
    platform: ['platform', 'system', 'application'],
    account_id: ['account id', 'user name', 'username', 'login', 'user id', 'user principal name', 'id', 'email'],
    user_name: ['user name', 'username', 'login', 'user principal name'],
    email: ['email', 'e mail', 'mail', 'email address', 'user email'],
    employee_number: ['employee number', 'employee id', 'personnel number', 'personalnummer'],
    display_name: ['display name', 'full name', 'name'],
    status: ['status', 'user status', 'account status', 'active', 'enabled', 'account enabled', 'state', 'statut'],
    kind: ['kind', 'account type', 'user type', 'type'],
    created_on: ['created on', 'created', 'created at', 'creation date', 'date created', 'added'],
    last_login_at: [
      'last login',
      'last login at',
      'last sign in',
      'last seen',
      'last active',
      'last access',
      'last activity',
      'last logon',
    ],
  },
  assignments: {
    platform: ['platform', 'system'],
    account_id: ['account id', 'user name', 'username', 'login', 'user', 'user id', 'user principal name', 'email'],
    assignment: [
      'assignment',
      'role',
      'licence',
      'license',
      'product',
      'sku',
      'access level',
      'plan',
      'application',
      'application name',
      'group',
      'entitlement',
    ],
    assigned_on: ['assigned on', 'assigned', 'date assigned', 'granted'],
    last_used_on: ['last used on', 'last used', 'last access', 'last activity', 'last active'],
  },
  activity: {
    platform: ['platform', 'system'],
    account_id: [
      'account id',
      'user name',
      'username',
      'user',
      'login',
      'actor',
      'updated by',
      'created by',
      'user principal name',
    ],
    occurred_at: ['occurred at', 'timestamp', 'date', 'time', 'event time', 'created', 'updated', 'date utc', 'when'],
    action: ['action', 'event', 'operation', 'activity', 'event type'],
    module: ['module', 'application', 'app', 'area'],
    object_id: ['object id', 'number', 'record', 'ticket', 'issue key'],
    quantity: ['quantity', 'count'],
    event_id: ['event id', 'request id', 'correlation id'],
  },
  contract_lines: {
    line_id: ['line id', 'line', 'line number', 'item id'],
    contract_id: ['contract id', 'contract', 'agreement', 'contract number'],
    vendor: ['vendor', 'supplier', 'publisher', 'lieferant', 'fournisseur'],
    product: ['product', 'description', 'product name', 'item', 'sku name'],
    metric: ['metric', 'licence metric', 'license metric', 'unit of measure'],
    quantity: ['quantity', 'seats', 'licences', 'licenses', 'menge'],
    annual_amount: ['annual amount', 'annual cost', 'annual price', 'amount', 'total', 'betrag'],
    currency: ['currency', 'währung', 'devise'],
    starts_on: ['starts on', 'start date', 'start', 'from'],
    ends_on: ['ends on', 'end date', 'end', 'to', 'expiry'],
    owner_unit_id: ['owner unit', 'owner', 'cost center', 'department'],
    tier: ['tier', 'edition', 'package'],
    uplift_cap: ['uplift cap', 'renewal cap', 'price cap'],
  },
  invoices: {
    invoice_id: ['invoice id', 'invoice number', 'invoice', 'document number', 'rechnungsnummer'],
    invoice_line: ['invoice line', 'line', 'line number', 'position'],
    vendor: ['vendor', 'supplier', 'lieferant', 'fournisseur'],
    line_id: ['line id', 'contract line'],
    period_from: ['period from', 'service start', 'from', 'start'],
    period_to: ['period to', 'service end', 'to', 'end'],
    amount: ['amount', 'net amount', 'net', 'betrag', 'montant'],
    currency: ['currency', 'währung', 'devise'],
    status: ['status', 'invoice status'],
    issued_on: ['issued on', 'invoice date', 'date', 'rechnungsdatum'],
  },
  resources: {
    resource_id: ['resource id', 'ci id', 'configuration item', 'asset id', 'asset tag', 'hostname', 'server name'],
    class: ['class', 'ci class', 'ci type', 'asset type', 'device type'],
    name: ['name', 'ci name', 'hostname', 'server name'],
    install_status: ['install status', 'status', 'state'],
    environment: ['environment', 'env', 'used for'],
    cost_center: ['cost center', 'cost centre', 'kostenstelle'],
    first_discovered: ['first discovered', 'first seen'],
    last_discovered: ['last discovered', 'most recent discovery', 'last seen', 'last scan'],
    discovery_source: ['discovery source', 'discovered by'],
    serial_number: ['serial number', 'serial'],
    fqdn: ['fqdn', 'fully qualified domain name', 'dns name'],
    ip_address: ['ip address', 'ip'],
  },
  meter_readings: {
    meter: ['meter', 'meter name', 'consumption type'],
    read_on: ['read on', 'usage date', 'date', 'month', 'created', 'timestamp'],
    account_id: ['account id', 'user', 'created by', 'caller scope', 'user name'],
    action_type: ['action type', 'skill', 'feature'],
    quantity: ['quantity', 'units', 'assists', 'tokens', 'use count', 'transactions'],
  },
};

/** What a cell of a closed list is likely to mean, by the list's value; in small letters. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: words({
    active: 'active a 1 true yes y enabled aktiv actif on_leave loa pending rehired',
    inactive: 'inactive 0 false no n i disabled deactivated terminated deleted blocked archived left inaktiv inactif',
    suspended: 'suspended locked paused',
  }),
  employment: words({
    employee:
      'employee employees regular permanent full_time part_time fte staff active angestellt angestellte cdi cdd salarié on_leave',
    contractor:
      'contractor contingent contingent_worker external temp temporary freelancer extern externe prestataire intérimaire vendor consultant',
  }),
  kind: words({
    human: 'human user member person guest',
    service: 'service bot machine system integration app application',
  }),
};

function words(lists: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(lists).flatMap(([value, list]) =>
    list.split(' ').map((word) => [word.replaceAll('_', ' '), value] as const),
  );
  return Object.fromEntries(pairs);
}

/** A header or a cell as its words are compared: small letters and figures, one blank between. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/#/g, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
