/** The settings of a generated estate as a person writes them. */
export const SETTINGS = {
  estate: 'Bench Group',
  timezone: 'Europe/Dublin',
  currency: 'EUR',
  owner: { name: 'Licence desk', email: 'licences@bench.example' },
  finance: { email: 'finance@bench.example' },
  sender: 'truedown@bench.example',
  seat_types: { servicenow: [{ name: 'fulfiller', assignments: ['itil'] }] },
  sources: {
    'hr/people': source('people'),
    'finance/units': source('units'),
    contracts: source('contract_lines'),
    'accounts-payable': source('invoices'),
    'servicenow/users': { ...source('accounts'), platform: 'servicenow' },
    'servicenow/roles': { ...source('assignments'), platform: 'servicenow' },
    'servicenow/activity': { ...source('activity'), platform: 'servicenow' },
  },
};

/** The folders that a metered estate has besides. */
export const METERED_SOURCES = {
  'servicenow/resources': { ...source('resources'), platform: 'servicenow' },
  'servicenow/readings': { ...source('meter_readings'), platform: 'servicenow' },
  'servicenow/weights': { ...source('action_weights'), platform: 'servicenow' },
};

function source(feed: string) {
  return { feed, owner: `${feed}@bench.example` };
}
