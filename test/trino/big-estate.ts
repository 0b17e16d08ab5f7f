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

/** Writes an estate of any size for October 2026: the same size is the same bytes. */
export async function writeBigEstate(folder: string, size: Size) {
  const uploads = join(folder, 'uploads');
  const write = (file: string, rows: Iterable<string>) => writeLines(join(uploads, file), rows);
  await write('hr/people.csv', people(size));
  await write('hr/units.csv', units(size));
  await write('servicenow/accounts.csv', accounts(size));
  await write('servicenow/assignments.csv', assignments(size));
  await write('servicenow/activity.csv', activity(size));
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

function* lines({ accounts: count }: Size): Iterable<string> {
  yield 'line_id,contract_id,vendor,product,metric,platform,seat_type,module,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,basis';
  yield `FUL,C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,,${count},1234567.89,EUR,2026-01-01,,U1,`;
  yield 'STK,C1,ServiceNow,Stakeholder,per_user,servicenow,stakeholder,,100,99999.99,EUR,2026-01-01,,U1,';
  yield 'CHG,C1,ServiceNow,Change,module,servicenow,,change,,77777.77,EUR,2026-01-01,,U1,actions';
  yield 'USR,C1,ServiceNow,Users,flat,servicenow,,,,55555.55,EUR,2026-01-01,,U1,active_users';
  yield 'HEAD,C1,Vendor,Heads,flat,,,,,44444.44,EUR,2026-01-01,,U1,headcount';
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
