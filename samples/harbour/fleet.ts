import type { IsoDate, Month } from '../../lambdas/domain/month.ts';
import { day, delivered } from './calendar.ts';
import { between, hexId } from './chance.ts';
import { FATES, type Fate } from './fates.ts';

/** Who answers for a fleet, as its system says it: a person's place, a cost centre, a unit, or nobody. */
export type Owner = { readonly place: string } | { readonly costCentre: string } | { readonly unit: string } | 'nobody';

/** An item of the CMDB: something that runs, is found by discovery, and one day is retired. */
export interface Item extends Fate {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly owner: Owner;
  readonly products: string;
  readonly agent: boolean;
  readonly since: IsoDate;
}

/** Items `erp-01` to `erp-22` of one table and one owner. */
interface Fleet extends Pick<Item, 'table' | 'owner' | 'products'> {
  readonly name: string;
  readonly count: number;
  readonly agent?: boolean;
}

const BOTH = 'visibility+health';

function fleet(name: string, count: number, table: string, owner: Owner, products = BOTH): Fleet {
  return { name, count, table, owner, products };
}

const by = (place: string): Owner => ({ place });
const at = (costCentre: string): Owner => ({ costCentre });
const of = (unit: string): Owner => ({ unit });

/** What discovery finds: servers and virtual machines, watched by Event Management too. */
const DISCOVERED: readonly Fleet[] = [
  fleet('ais', 2, 'cmdb_ci_linux_server', by('IT-20')),
  fleet('app', 40, 'cmdb_ci_vm_instance', at('3100')),
  // Their owner left in May.
  fleet('batch', 8, 'cmdb_ci_linux_server', by('IT-16')),
  // Facilities closes at the end of September.
  fleet('bms', 4, 'cmdb_ci_win_server', at('6250')),
  fleet('cad', 14, 'cmdb_ci_win_server', by('ENG-1')),
  fleet('crm', 14, 'cmdb_ci_vmware_instance', at('4150')),
  fleet('dc', 16, 'cmdb_ci_win_server', by('IT-1')),
  fleet('erp', 22, 'cmdb_ci_linux_server', by('FIN-1')),
  fleet('esx', 12, 'cmdb_ci_esx_server', at('3100')),
  fleet('hrdoc', 6, 'cmdb_ci_win_server', at('2300')),
  fleet('legacy', 6, 'cmdb_ci_win_server', 'nobody'),
  fleet('tos', 26, 'cmdb_ci_linux_server', by('LOG-1')),
  fleet('tosdb', 10, 'cmdb_ci_vmware_instance', at('6100')),
  fleet('vts', 12, 'cmdb_ci_linux_server', by('HMO-1')),
  fleet('web', 8, 'cmdb_ci_vmware_instance', by('COM-1')),
];

/** What the infrastructure desk lists by unit: the cloud, the cranes, devices with and without the agent. */
const LISTED: readonly Fleet[] = [
  fleet('crane', 10, 'cmdb_ci_win_server', of('ENG')),
  { ...fleet('desk', 15, 'cmdb_ci_computer', of('CS'), 'visibility'), agent: true },
  fleet('erp-store', 10, 'cmdb_ci_cloud_database', of('FIN'), 'visibility'),
  { ...fleet('gate', 30, 'cmdb_ci_computer', of('OPS'), 'visibility'), agent: true },
  fleet('hr-pc', 8, 'cmdb_ci_pc_hardware', of('HR'), 'visibility'),
  fleet('quay', 8, 'cmdb_ci_win_server', of('OPS')),
  fleet('store', 14, 'cmdb_ci_cloud_database', of('IT'), 'visibility'),
  fleet('switch', 8, 'cmdb_ci_ip_switch', of('IT'), 'visibility'),
  fleet('tos-pod', 60, 'cmdb_ci_oslv_container', of('LOG'), 'visibility'),
  fleet('tos-store', 6, 'cmdb_ci_cloud_database', of('LOG'), 'visibility'),
  fleet('web-pod', 20, 'cmdb_ci_docker_container', of('COM'), 'visibility'),
  fleet('yard-pc', 10, 'cmdb_ci_computer', of('OPS'), 'visibility'),
];

const items = (fleets: readonly Fleet[]): Item[] => fleets.flatMap(itemsOf);

function itemsOf({ name, count, agent = false, ...same }: Fleet): Item[] {
  return Array.from({ length: count }, (_, n) => {
    const own = `${name}-${String(n + 1).padStart(2, '0')}`;
    return { ...same, ...FATES[own], agent, name: own, id: itemId(own), since: since(own) };
  });
}

/** The sys_id of an item, by its name. */
export const itemId = (name: string): string => hexId(32, 'ci', name);

const since = (name: string) =>
  day(`202${between(1, 5, 'year', name)}-0${between(1, 9, 'month', name)}-${between(10, 28, 'day', name)}`);

/** The items that discovery finds. */
export const discovered: readonly Item[] = items(DISCOVERED);

/** The items of the infrastructure desk's list. */
export const listed: readonly Item[] = items(LISTED);

/** Whether the item has been retired when the period's snapshot is taken. */
export const isRetired = ({ retired }: Item, period: Month): boolean =>
  retired !== undefined && retired <= delivered(period);

/** The day on which discovery last found the item, as the period's snapshot says it. */
export function lastFound({ name, retired, lost }: Item, period: Month): IsoDate {
  const found = day(`${period}-${between(24, 28, 'found', name, period)}`);
  return [retired, lost, found].filter((end) => end !== undefined).sort()[0] as IsoDate;
}
