import { BEFORE_DELIVERY } from './column-rule.ts';

/** Words of HR systems for who is no longer there; any other word is of somebody who is. */
const GONE = [
  ...['Inactive', 'Terminated', 'Term', 'Retired', 'T', 'I', 'N', 'No', 'Left', 'Resigned', 'Deactivated', 'Archived'],
  ...['Former Employee', 'Deceased', 'Sorti', 'Ausgetreten'],
];

/** Words of HR systems for people whom another company employs. */
const CONTRACTORS = [
  ...['Contractor', 'Contingent Worker', 'Contingent', 'Consultant', 'Freelancer', 'External', 'Agency'],
  ...['Externe', 'Prestataire', 'Extern', 'Fremdpersonal'],
];

/** What a CMDB calls the tables whose items are counted, in its lists; the name of a table stays as it is. */
const CI_CLASSES = {
  Server: 'cmdb_ci_server',
  'Windows Server': 'cmdb_ci_win_server',
  'Linux Server': 'cmdb_ci_linux_server',
  'UNIX Server': 'cmdb_ci_unix_server',
  'AIX Server': 'cmdb_ci_aix_server',
  'HPUX Server': 'cmdb_ci_hpux_server',
  'HP-UX Server': 'cmdb_ci_hpux_server',
  'Solaris Server': 'cmdb_ci_solaris_server',
  'OS X Server': 'cmdb_ci_osx_server',
  'ESX Server': 'cmdb_ci_esx_server',
  'Hyper-V Server': 'cmdb_ci_hyper_v_server',
  'Virtual Machine Instance': 'cmdb_ci_vm_instance',
  'VMware Virtual Machine Instance': 'cmdb_ci_vmware_instance',
  'UCS Rack Unit': 'cmdb_ci_ucs_rack_unit',
  'UCS Blade': 'cmdb_ci_ucs_blade',
  'Mainframe Hardware': 'cmdb_ci_mainframe_hardware',
  'Cloud Application Server': 'cmdb_ci_cloud_appserver',
  'Cloud AppServer': 'cmdb_ci_cloud_appserver',
  'Cloud DataBase': 'cmdb_ci_cloud_database',
  'Cloud Gateway': 'cmdb_ci_cloud_gateway',
  'Cloud Messaging Service': 'cmdb_ci_cloud_messaging_service',
  'Cloud Web Server': 'cmdb_ci_cloud_webserver',
  'Cloud Webserver': 'cmdb_ci_cloud_webserver',
  'Cloud Directory': 'cmdb_ci_cloud_directory',
  'DynamoDB Table': 'cmdb_ci_dynamodb_table',
  'Cloud Function': 'cmdb_ci_cloud_function',
  Container: 'cmdb_ci_oslv_container',
  'OS Level Virtualization Container': 'cmdb_ci_oslv_container',
  'Docker Container': 'cmdb_ci_docker_container',
  Computer: 'cmdb_ci_computer',
  'PC Hardware': 'cmdb_ci_pc_hardware',
  'Personal Computer': 'cmdb_ci_pc_hardware',
  'Network Gear': 'cmdb_ci_netgear',
  'IP Router': 'cmdb_ci_ip_router',
  'IP Switch': 'cmdb_ci_ip_switch',
  'IP Firewall': 'cmdb_ci_ip_firewall',
} as const;

/** What the vendor's licensing counts call the classes, by its names of categories and their labels. */
const SU_CATEGORIES = {
  server: ['Servers', 'Server'],
  paas: ['PaaS', 'Platform as a Service'],
  function: ['FaaS', 'Functions', 'Function as a Service'],
  container: ['Containers', 'Container'],
  device: [
    ...['enduser_devices', 'End User Devices', 'End-User Devices', 'End User Computing Devices'],
    ...['end_user_computers', 'End User Computers', 'End-User Computers', 'Computers', 'Computer'],
  ],
  networking: ['networking_devices', 'Networking Devices', 'Networking', 'network_gear', 'Network Gear'],
  iot: ['IoT', 'iot_devices', 'IoT Devices'],
  unresolved: ['Unresolved Monitored Object', 'Unresolved Monitored Objects', 'unresolved_monitored_objects'],
};

/** Maps of values that several layouts share, by the name that stands in place of the map. */
export const NAMED_VALUES = {
  $gone: mapOf(GONE, BEFORE_DELIVERY),
  $contractor: mapOf(CONTRACTORS, 'contractor'),
  $ci_class: CI_CLASSES,
  $su_class: Object.fromEntries(
    Object.entries(SU_CATEGORIES).flatMap(([name, words]) => Object.entries(mapOf(words, name))),
  ),
} as const;

function mapOf(words: readonly string[], value: string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, value]));
}
