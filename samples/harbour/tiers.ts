import { addMonths, type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { months, PERIODS } from './calendar.ts';
import { chance } from './chance.ts';
import type { Row } from './csv.ts';
import { personAt } from './people.ts';
import { places } from './seats.ts';

/** Since when the instance keeps what is used of each product. */
const KEPT_SINCE = parseMonth('2026-05');

/** The lowest tier of each scheme that has a capability, from the order form: ITSM is published, infrastructure is not. */
export function capabilityRows(): Row[] {
  const rows = [
    'ITOM Visibility,discovery,Standard',
    'ITOM Visibility,service_mapping,Pro',
    'ITOM Visibility,service_mapping,Advanced',
    'ITOM Health,event_management,Standard',
    'ITOM Health,metric_intelligence,Pro',
    'ITOM Health,metric_intelligence,Advanced',
  ];
  return rows.map((row) => {
    const [product = '', capability = '', tier = ''] = row.split(',');
    return { platform: 'servicenow', product, capability, tier };
  });
}

/** Who uses what beyond the lowest tier: in how many of the months. */
interface User {
  readonly account: string;
  readonly capability: string;
  readonly share: number;
}

const used = (ranges: string, capability: string, share: number): User[] =>
  places(ranges)
    .map(personAt)
    .map(({ userName }) => ({ account: userName, capability, share }));

/** Customer Service has its cases sorted by what was learnt; IT looks at its own figures; the rest takes tickets. */
const USERS: readonly User[] = [
  ...used('CS-0..2 CS-4..5 CS-7..10 CS-12..13 CS-24 CS-26..29 CS-32', 'predictive_intelligence', 0.9),
  ...used('IT-0..4 IT-20..27', 'performance_analytics', 0.7),
  ...used('IT-28..30', 'virtual_agent', 0.6),
];

/** What the instance kept of a month: who used what, and what nobody used. */
export function capabilityUseRows(period: Month): Row[] {
  const people = USERS.filter(({ account, capability, share }) => chance(capability, account, period) < share);
  return [
    ...people.map(({ account, capability }) => use('ITSM', capability, period, { account_id: account })),
    use('ITSM', 'process_mining', period, { quantity: '0' }),
    use('ITSM', 'workforce_optimization', period, { quantity: '0' }),
    // A trial in the test instance is no use.
    use('ITSM', 'process_mining', period, { environment: 'test', quantity: '14' }),
    use('ITOM Visibility', 'discovery', period, { quantity: '31' }),
    use('ITOM Visibility', 'service_mapping', period, { quantity: '0' }),
    use('ITOM Health', 'event_management', period, { account_id: personAt('IT-0').userName, quantity: '210' }),
    use('ITOM Health', 'metric_intelligence', period, { account_id: personAt('IT-1').userName, quantity: '12' }),
  ];
}

/** The months before the first period. */
export function earlyUseRows(): Row[] {
  return months(KEPT_SINCE, addMonths(PERIODS[0] as Month, -1)).flatMap(capabilityUseRows);
}

function use(product: string, capability: string, period: Month, more: Row): Row {
  return { platform: 'servicenow', product, capability, used_on: period, ...more };
}
