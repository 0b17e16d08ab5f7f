import { addDays, type IsoDate, type Month } from '../../lambdas/domain/month.ts';
import { day, delivered } from './calendar.ts';
import { between, hexId } from './chance.ts';
import type { Row } from './csv.ts';
import { discovered, type Item, isRetired, itemId, lastFound, listed, type Owner } from './fleet.ts';
import { personAt } from './people.ts';

/** The columns of ServiceNow's list of servers, by the names of its fields, as its CSV export has them. */
export const CI_LIST = `sys_id name sys_class_name install_status environment owned_by.user_name cost_center.code
first_discovered last_discovered discovery_source serial_number fqdn ip_address duplicate_of`.split(/\s+/);

/** ServiceNow's list of servers and virtual machines at the end of a period. */
export function ciRows(period: Month): Row[] {
  return discovered.map((item) => ({
    sys_id: item.id,
    sys_class_name: item.table,
    install_status: isRetired(item, period) ? '7' : '1',
    ...ownerCells(item.owner),
    first_discovered: `${item.since} 02:10:00`,
    last_discovered: `${lastFound(item, period)} ${clock('found', item.name, period)}`,
    ...foundCells(item),
    duplicate_of: item.duplicateOf ? itemId(item.duplicateOf) : '',
  }));
}

/** What each list says of an item in the same words. */
function foundCells(item: Item): Row {
  return {
    name: item.name,
    environment: item.environment ?? 'Production',
    discovery_source: sourceOf(item),
    serial_number: item.serial ?? serialOf(item),
    fqdn: `${item.name}.harbour.example`,
    ip_address: `10.${between(4, 40, 'net', item.name)}.${between(0, 255, 'sub', item.name)}.${between(1, 254, item.name)}`,
  };
}

/** A fleet is found in one way: by the collector of its agents, through the cloud's connector, or by Discovery. */
function sourceOf({ agent, table }: Item): string {
  if (agent) return 'AgentClientCollector';
  return isCloud(table) ? 'SG-AWS' : 'ServiceNow';
}

/** What runs in the cloud has no serial number. */
const serialOf = ({ name, table }: Item) => (isCloud(table) ? '' : `HBG${hexId(7, 'serial', name).toUpperCase()}`);

const isCloud = (table: string) => /cloud|container/.test(table);

function ownerCells(owner: Owner): Row {
  if (owner === 'nobody' || 'unit' in owner) return {};
  if ('place' in owner) return { 'owned_by.user_name': personAt(owner.place).userName };
  return { 'cost_center.code': owner.costCentre };
}

/** The infrastructure desk's list at the end of a period, in Truedown's own columns. */
export function inventoryRows(period: Month): Row[] {
  return listed.map((item) => ({
    platform: 'servicenow',
    resource_id: item.id,
    class: item.table,
    products: item.products,
    install_status: isRetired(item, period) ? '7' : '1',
    owner_unit_id: item.owner !== 'nobody' && 'unit' in item.owner ? item.owner.unit : '',
    first_discovered: item.since,
    last_discovered: lastFound(item, period),
    retired_on: upTo(period, item.retired),
    decommissioned_on: upTo(period, item.decommissioned),
    ...foundCells(item),
    agent: String(item.agent),
  }));
}

const upTo = (period: Month, date: IsoDate | undefined) =>
  date !== undefined && date <= delivered(period) ? date : '';

/** What the quarterly audit found: an item whose class is not what it is. */
export function auditRows(): Row[] {
  return [
    {
      platform: 'servicenow',
      resource_id: itemId('web-05'),
      class: 'cmdb_ci_docker_container',
      reason: 'Moved into the web cluster in June',
      author: 'Licence desk',
    },
  ];
}

/** The columns of Event Management's list of nodes. */
export const NODE_LIST = 'node type cmdb_ci is_licensable source sys_created_on last_event'.split(' ');

/** A node that the gates' cameras send from; the licence desk knows whose it is. */
export const GATE_CAMERA = 'gate-cam-07.harbour.example';

/** The nodes that events name: 25 that the CMDB does not know, two that were found in October, one that is not licensed. */
export function nodeRows(period: Month): Row[] {
  return [
    ...Array.from({ length: 14 }, (_, n) => node(`gate-cam-${two(n + 1)}.harbour.example`, 'Nagios', period)),
    ...Array.from({ length: 13 }, (_, n) => {
      const isFound = n < 2 && period === '2026-10';
      return node(`weighbridge-${two(n + 1)}`, 'SolarWinds', period, isFound ? { type: 'server' } : {});
    }),
    node('gate-cam-01', 'Nagios', period, { is_licensable: 'false' }),
  ];
}

function node(name: string, source: string, period: Month, cells: Row = {}): Row {
  const first = day(`2026-0${between(1, 6, 'first', name)}-${between(10, 28, 'first day', name)}`);
  return {
    node: name,
    type: 'unknown',
    is_licensable: 'true',
    source,
    sys_created_on: `${first} ${clock('first', name)}`,
    last_event: `${addDays(delivered(period), -between(0, 6, 'last', name, period))} ${clock('last', name, period)}`,
    ...cells,
  };
}

const two = (part: number) => String(part).padStart(2, '0');

const clock = (...words: string[]) =>
  `${two(between(1, 20, 'hour', ...words))}:${two(between(0, 59, 'minute', ...words))}:00`;
