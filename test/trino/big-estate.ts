import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays, type IsoDate } from '../../lambdas/domain/month.ts';
import { parseSettings } from '../../lambdas/settings.ts';

export interface Size {
  readonly accounts: number;
  readonly activity: number;
  readonly units: number;
}

const AS_OF = '2026-11-01' as IsoDate;
const ACTIONS = ['update', 'update', 'create', 'resolve', 'login', 'view', 'approve'];
const MODULES = ['incident', 'change', '', 'knowledge'];
const TABLES = [
  'cmdb_ci_linux_server',
  'CMDB_CI_VM_Instance',
  'cmdb_ci_docker_container',
  'cmdb_ci_computer',
  'u_other',
];
const SOURCES = ['SCCM', 'ServiceNow', ''];

/** Writes an estate of any size for October 2026: the same size is the same bytes. */
export async function writeBigEstate(folder: string, size: Size) {
  const uploads = join(folder, 'uploads');
  const write = (file: string, rows: Iterable<string>) => writeLines(join(uploads, file), rows);
  await write('hr/people.csv', people(size));
  await write('hr/units.csv', units(size));
  await write('servicenow/accounts.csv', accounts(size));
  await write('servicenow/assignments.csv', assignments(size));
  await write('servicenow/activity.csv', activity(size));
  await write('cmdb/resources.csv', resources(size));
  await write('cmdb/unresolved_objects.csv', nodes(size));
  await write('cmdb/class_audits.csv', audits(size));
  await write('vendor/resource_counts.csv', counts());
  await write('vendor/meter_readings.csv', readings(size));
  await write('vendor/action_weights.csv', WEIGHTS);
  await write('contracts/lines.csv', lines(size));
  return { uploads, month: '2026-10', settings: settings() };
}

function settings() {
  return parseSettings({
    estate: 'Big',
    timezone: 'America/New_York',
    currency: 'EUR',
    owner: { email: 'desk@big.example' },
    seat_types: {
      servicenow: [
        { name: 'fulfiller', assignments: ['itil', 'sn_*_write'] },
        { name: 'stakeholder', assignments: ['business_stakeholder'] },
      ],
    },
  });
}

function* people({ accounts: count, units: of }: Size): Iterable<string> {
  yield 'person_id,email,user_name,full_name,unit_id,employment,sponsor_unit_id,valid_from,valid_to';
  for (let i = 0; i < count; i++) {
    if (i % 61 === 0) continue;
    const moved = i % 17 === 0;
    const [unit, next] = [`U${hash(i) % of}`, `U${hash(i + 1) % of}`];
    const contractor = i % 11 === 0 ? `contractor,${next}` : 'employee,';
    const left = i % 29 === 0 ? '2026-10-20' : '';
    yield `${i},P${i}@Big.example,user${i},Person ${i},${unit},${contractor},2020-01-01,${moved ? '2026-10-14' : left}`;
    if (moved) yield `${i},p${i}@big.example,user${i},Person ${i},${next},${contractor},2026-10-15,`;
  }
}

function* units({ units: count }: Size): Iterable<string> {
  yield 'unit_id,unit_name,parent_id,head_name,head_email,cost_center,company_code,valid_from,valid_to,successor_id';
  for (let i = 0; i < count; i++) {
    const closed = i % 23 === 22 ? `2026-06-30,U${i - 1}` : ',';
    yield `U${i},Unit ${i},,Head ${i},head${i}@big.example,${i},C1,2019-01-01,${closed}`;
  }
}

function* accounts({ accounts: count }: Size): Iterable<string> {
  yield 'platform,account_id,user_name,email,employee_number,display_name,status,kind,owner_unit_id,created_on,last_login_at';
  for (let i = 0; i < count; i++) {
    const key = [`user${i},,`, `,p${i}@big.example,`, `,,${i}`][i % 3];
    const status = i % 37 === 0 ? 'inactive' : 'active';
    yield `servicenow,a${i},${key},Account ${i},${status},,,${dayBefore(hash(i) % 900)},${dayBefore(hash(i + 7) % 300)}T23:30:00Z`;
  }
}

function* assignments({ accounts: count }: Size): Iterable<string> {
  yield 'platform,account_id,assignment,assigned_on,last_used_on,usage_known';
  for (let i = 0; i < count; i++) {
    const [role] = [['itil', 'sn_change_write', 'business_stakeholder', 'snc_internal'][hash(i) % 4]];
    yield `servicenow,a${i},${role},${dayBefore(hash(i) % 700)},,${i % 5 === 0 ? 'true' : ''}`;
  }
}

function* activity({ accounts: of, activity: count }: Size): Iterable<string> {
  yield 'platform,account_id,occurred_at,action,module,object_id,quantity,event_id';
  for (let i = 0; i < count; i++) {
    const h = hash(i);
    const at = `${dayBefore(1 + (h % 400))}T${String(h % 24).padStart(2, '0')}:${String(h % 60).padStart(2, '0')}:00Z`;
    const action = ACTIONS[h % ACTIONS.length];
    const event = i % 2 === 0 ? `e${i % 100 === 0 ? Math.max(0, i - 2) : i}` : '';
    yield `servicenow,a${hash(h) % (of + 50)},${at},${action},${MODULES[h % MODULES.length]},,${1 + (h % 3)},${event}`;
  }
}

/** Every way to an owner, both ends of a resource's days, and tables of several classes and of none. */
function* resources({ accounts: count, units: of }: Size): Iterable<string> {
  yield 'platform,resource_id,class,products,install_status,owner_unit_id,owner_person,cost_center,first_discovered,last_discovered,retired_on,discovery_source,serial_number,duplicate_of,agent';
  for (let i = 0; i < count; i++) {
    const h = hash(i);
    const owner = [`U${h % of},,`, `,P${h % count}@Big.example,`, `,,${h % of}`, ',,'][i % 4];
    const products = ['', 'visibility + health', 'health', 'sam'][h % 4];
    const retired = i % 19 === 0 ? dayBefore(hash(i + 3) % 120) : '';
    const seen = `${dayBefore(hash(i + 1) % 800)},${dayBefore(hash(i + 2) % 120)},${retired}`;
    const marks = `${SOURCES[h % SOURCES.length]},SN${h % (count * 2)},${i % 97 === 0 ? 'r1' : ''},${i % 2 === 0}`;
    yield `servicenow,r${i},${TABLES[h % TABLES.length]},${products},${i % 23 === 0 ? 'Retired' : '1'},${owner},${seen},${marks}`;
  }
}

function* nodes({ accounts: count, units: of }: Size): Iterable<string> {
  yield 'platform,node,type,source,owner_unit_id,first_seen,last_seen,resolved_on';
  for (let i = 0; i < count / 20; i++) {
    const h = hash(i);
    const type = ['', 'unknown', 'Linux Server'][h % 3];
    const unit = i % 2 === 0 ? `U${h % of}` : '';
    yield `servicenow,n${i},${type},${SOURCES[h % SOURCES.length]},${unit},${dayBefore(h % 200)},,${i % 7 === 0 ? dayBefore(h % 60) : ''}`;
  }
}

function* audits({ accounts: count }: Size): Iterable<string> {
  yield 'platform,resource_id,class,reason,author';
  for (let i = 0; i < count / 50; i++) yield `servicenow,r${i * 50},${TABLES[hash(i) % TABLES.length]},seen,Ann`;
}

function* counts(): Iterable<string> {
  yield 'platform,product,class,counted_on,count,aggregated,unit_id';
  for (let i = 0; i < 120; i++) yield `servicenow,sam,server,${dayBefore(i)},${1000 + (hash(i) % 50)},,`;
}

function* readings({ accounts: of, activity: count }: Size): Iterable<string> {
  yield 'platform,meter,read_on,account_id,action_type,quantity,reading_id';
  for (let i = 0; i < count / 4; i++) {
    // One in three has an id, and some of those were dropped twice.
    const told = i > 0 && i % 300 === 0 ? i - 3 : i;
    const h = hash(told);
    const who = ['', `A${h % of}`, `a${h % (of + 50)}`, `a${h % of}`][h % 4];
    const id = told % 3 === 0 ? `d${told}` : '';
    yield `servicenow,assists,${dayBefore(h % 300)},${who},${h % 2 === 0 ? 'summary' : ''},${1 + (h % 9)},${id}`;
  }
}

const WEIGHTS = [
  'platform,meter,action_type,weight,valid_from,valid_to',
  'servicenow,assists,summary,1,2020-01-01,2026-10-14',
  'servicenow,assists,summary,25,2026-10-15,',
];

function* lines({ accounts: count }: Size): Iterable<string> {
  yield 'line_id,contract_id,vendor,product,metric,platform,seat_type,module,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,basis,ratio_set,pool';
  yield `FUL,C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,,${count},1234567.89,EUR,2026-01-01,,U1,,,`;
  yield 'STK,C1,ServiceNow,Stakeholder,per_user,servicenow,stakeholder,,100,99999.99,EUR,2026-01-01,,U1,,,';
  yield 'CHG,C1,ServiceNow,Change,module,servicenow,,change,,77777.77,EUR,2026-01-01,,U1,actions,,';
  yield 'USR,C1,ServiceNow,Users,flat,servicenow,,,,55555.55,EUR,2026-01-01,,U1,active_users,,';
  yield 'HEAD,C1,Vendor,Heads,flat,,,,,44444.44,EUR,2026-01-01,,U1,headcount,,';
  yield `VIS,C2,ServiceNow,Visibility,subscription_unit,servicenow,,visibility,${count},66666.66,EUR,2026-01-01,,U1,,itom-2024-02,`;
  yield `HLT,C2,ServiceNow,Health,subscription_unit,servicenow,,health + sam,${count},33333.33,EUR,2026-01-01,,U1,,itom-2024-02,`;
  yield 'AST,C2,ServiceNow,Assists,consumption,servicenow,,assists,1000000,22222.22,EUR,2026-01-01,,U1,,,annual_allowance';
}

function dayBefore(days: number): IsoDate {
  return addDays(AS_OF, -days);
}

/** A spread of whole numbers that is the same on every machine. */
function hash(n: number): number {
  let h = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 0;
  return (h ^ (h >>> 13)) >>> 0;
}

async function writeLines(path: string, rows: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(Readable.from(inBlocks(rows)), createWriteStream(path));
}

function* inBlocks(rows: Iterable<string>): Iterable<string> {
  let block = '';
  for (const row of rows) {
    block += `${row}\n`;
    if (block.length < 1 << 16) continue;
    yield block;
    block = '';
  }
  yield block;
}
