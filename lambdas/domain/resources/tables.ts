import type { ResourceClass } from './classes.ts';

/** The tables of each class that come with the product (R8.1), without `cmdb_ci_`. No table is `iot` or `unresolved`. */
const TABLES: Readonly<Partial<Record<ResourceClass, readonly string[]>>> = {
  server: [
    ...['server', 'win_server', 'linux_server', 'unix_server', 'aix_server', 'hpux_server', 'solaris_server'],
    ...['osx_server', 'esx_server', 'hyper_v_server', 'vm_instance', 'vmware_instance', 'ucs_rack_unit', 'ucs_blade'],
    'mainframe_hardware',
  ],
  paas: [
    ...['cloud_appserver', 'cloud_database', 'cloud_gateway', 'cloud_messaging_service', 'cloud_webserver'],
    ...['cloud_directory', 'dynamodb_table'],
  ],
  function: ['cloud_function'],
  container: ['oslv_container', 'docker_container'],
  device: ['computer', 'pc_hardware'],
  networking: ['netgear', 'ip_router', 'ip_switch', 'ip_firewall'],
};

/** The class of each table name, in lower case; a class that the settings state wins. */
export function classesOfTables(own: Readonly<Record<string, ResourceClass>>): ReadonlyMap<string, ResourceClass> {
  const known = Object.entries(TABLES).flatMap(([name, tables]) =>
    tables.map((table) => [`cmdb_ci_${table}`, name as ResourceClass] as const),
  );
  const stated = Object.entries(own).map(([table, name]) => [table.trim().toLowerCase(), name] as const);
  return new Map([...known, ...stated]);
}
