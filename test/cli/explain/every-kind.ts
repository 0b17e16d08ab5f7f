import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, runTiny, TINY } from '../../month/tiny-estate.ts';

const LINES = `line_id,contract_id,vendor,product,metric,platform,seat_type,module,quantity,annual_amount,currency,starts_on,ends_on,reducible_from,owner_unit_id,basis,base_lines,gl_account
SN,C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,,4,1200.00,EUR,2026-01-01,2026-12-31,,FIN,,,
SHORT,C1,Atlassian,Jira,per_user,jira,user,,2,,EUR,2026-01-01,,,FIN,,,
ACTIONS,C1,Atlassian,Boards,module,jira,,boards,,,EUR,2026-01-01,,,FIN,,,
USERS,C1,Atlassian,Pages,module,jira,,boards,,,EUR,2026-01-01,,,FIN,active_users,,
HEADS,C1,Workday,HCM,flat,,,,,,EUR,2026-01-01,,,FIN,headcount,,
FIXED,C1,SAP,S/4,flat,,,,,,EUR,2026-01-01,,,FIN,fixed,,
MIXED,C1,Okta,Identity,module,jira,,nothing,,,EUR,2026-01-01,,,FIN,composite,,
SUPPORT,C1,ServiceNow,Support,percentage,,,,,,EUR,2026-01-01,,,FIN,,SN+SHORT,
DOLLARS,C1,Zoom,Webinars,flat,,,,,,USD,2026-01-01,,,FIN,even,,
YEAR,C1,DocuSign,Sign,flat,,,,,,EUR,2026-01-01,,,FIN,even,,
PRICE,C1,Miro,Board,flat,,,,,100.00,EUR,2026-08-15,,,FIN,even,,
CREDIT,C1,Slack,Slack,flat,,,,,,EUR,2026-01-01,,,FIN,even,,
NOT-YET,C1,Figma,Design,flat,,,,,,EUR,2026-01-01,,,FIN,even,,
`;

const INVOICES = `invoice_id,invoice_line,vendor,line_id,period_from,period_to,amount,currency,status,issued_on
I1,1,ServiceNow,SN,2026-10,2026-10,100.00,EUR,final,2026-11-02
I2,1,Atlassian,SHORT,2026-10,2026-10,120.01,EUR,final,2026-11-02
I2,2,Atlassian,SHORT,2026-10,2026-10,-20.00,EUR,final,2026-11-02
I2,3,Atlassian,ACTIONS,2026-10,2026-10,10.00,EUR,final,2026-11-02
I2,4,Atlassian,USERS,2026-10,2026-10,10.01,EUR,final,2026-11-02
I3,1,Workday,HEADS,2026-10,2026-10,10.00,EUR,final,2026-11-02
I4,1,SAP,FIXED,2026-10,2026-10,10.00,EUR,final,2026-11-02
I5,1,Okta,MIXED,2026-10,2026-10,10.01,EUR,final,2026-11-02
I6,1,ServiceNow,SUPPORT,2026-10,2026-10,20.00,EUR,final,2026-11-02
I7,1,Zoom,DOLLARS,2026-10,2026-10,10.00,USD,final,2026-11-02
I8,1,DocuSign,YEAR,2026-01,2026-12,100.00,EUR,final,2026-01-02
I9,1,Slack,CREDIT,2026-10,2026-10,-10.01,EUR,final,2026-11-02
I10,1,Figma,NOT-YET,2026-10,2026-10,10.00,EUR,estimated,2026-11-02
`;

/** The tiny estate with a line of every kind, and a Jira account that is nobody's. */
const EVERY_KIND: Files = {
  ...TINY,
  'contracts/lines.csv': LINES,
  'contracts/invoices.csv': INVOICES,
  'contracts/rates.csv': 'rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,0.8655\n',
  'jira/accounts.csv': `platform,account_id,user_name,email,employee_number,display_name,status,kind,owner_unit_id,created_on,last_login_at
jira,j-ann,ann,,,Ann,active,human,,2020-02-01,
jira,j-bob,bob,,,Bob,active,human,,2020-02-01,
jira,j-cai,cai,,,Cai,active,human,,2020-02-01,
jira,ghost,ghost,,,Ghost,active,human,,2020-02-01,
`,
  'jira/assignments.csv': `platform,account_id,assignment,assigned_on,last_used_on,usage_known
jira,j-ann,jira,2020-02-01,2026-10-30,true
jira,j-bob,jira,2020-02-01,,true
jira,j-cai,jira,2020-02-01,2026-10-30,true
jira,ghost,jira,2020-02-01,,true
`,
  'jira/activity.csv': `platform,account_id,occurred_at,action,module,object_id,quantity,event_id
jira,j-ann,2026-10-05T08:00:00Z,create,boards,,2,e1
jira,j-cai,2026-10-06T08:00:00Z,create,boards,,1,e2
`,
};

const SETTINGS = {
  seat_types: {
    servicenow: [{ name: 'fulfiller', assignments: ['itil'] }],
    jira: [{ name: 'user', assignments: ['jira'] }],
  },
  fixed_shares: { FIXED: { OPS: 33.5, FIN: 66.5 } },
  composite: { MIXED: { headcount: 50, actions: 50 } },
  publish: { max_unattributed: 1, hold_on: [] },
};

let finished: Promise<string> | undefined;

/** Gives a folder the October of an estate with a line of every kind, which is run once for all tests of a process. */
export async function afterEveryKind(folder: string): Promise<void> {
  finished ??= mkdtemp(join(tmpdir(), 'truedown-kinds-')).then(async (root) => {
    await runTiny(root, EVERY_KIND, SETTINGS);
    return root;
  });
  await cp(await finished, folder, { recursive: true });
}
