import { expect, it } from 'vitest';
import { classesOfTables } from '../../../lambdas/domain/resources/tables.ts';

const OWN = { ' U_cmdb_ci_Lambda ': 'function', cmdb_ci_server: 'container', CMDB_CI_PRINTER: 'iot' } as const;

it.each([
  ['cmdb_ci_server', 'server', 'container'],
  ['cmdb_ci_mainframe_hardware', 'server', 'server'],
  ['cmdb_ci_vm_instance', 'server', 'server'],
  ['cmdb_ci_ucs_blade', 'server', 'server'],
  ['cmdb_ci_esx_server', 'server', 'server'],
  ['cmdb_ci_cloud_database', 'paas', 'paas'],
  ['cmdb_ci_dynamodb_table', 'paas', 'paas'],
  ['cmdb_ci_cloud_function', 'function', 'function'],
  ['cmdb_ci_docker_container', 'container', 'container'],
  ['cmdb_ci_oslv_container', 'container', 'container'],
  ['cmdb_ci_computer', 'device', 'device'],
  ['cmdb_ci_ip_switch', 'networking', 'networking'],
  ['u_cmdb_ci_lambda', undefined, 'function'],
  ['cmdb_ci_printer', undefined, 'iot'],
  ['cmdb_ci', undefined, undefined],
])('%s is of class %s, with own classes %s (R8.1)', (table, known, own) => {
  expect([classesOfTables({}).get(table), classesOfTables(OWN).get(table)]).toEqual([known, own]);
});
