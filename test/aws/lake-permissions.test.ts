import { describe, expect, it } from 'vitest';
import { LakePermissions } from '../../lambdas/adapters/aws/athena/lake-permissions.ts';
import { answering } from './answering.ts';

const to = (DataLakePrincipalIdentifier: string) => [
  { Principal: { DataLakePrincipalIdentifier }, Permissions: ['ALL'] },
];

describe('what Lake Formation keeps from the roles that make it', () => {
  it.each([
    { databases: to('IAM_ALLOWED_PRINCIPALS'), tables: to('IAM_ALLOWED_PRINCIPALS'), kept: [], why: 'the default' },
    { databases: [], tables: [], kept: ['databases', 'tables'], why: 'Lake Formation decides alone' },
    { databases: to('IAM_ALLOWED_PRINCIPALS'), tables: [], kept: ['tables'], why: 'one of two boxes is ticked' },
    {
      databases: to('arn:aws:iam::1:role/x'),
      tables: undefined,
      kept: ['databases', 'tables'],
      why: 'a role is not IAM',
    },
  ])('$kept: $why', async ({ databases, tables, kept }) => {
    const DataLakeSettings = { CreateDatabaseDefaultPermissions: databases, CreateTableDefaultPermissions: tables };
    const lake = new LakePermissions(answering({ GetDataLakeSettingsCommand: { DataLakeSettings } }));
    expect(await lake.keptFromIam()).toEqual(kept);
  });

  it('keeps everything where nothing is said', async () => {
    const lake = new LakePermissions(answering({ GetDataLakeSettingsCommand: {} }));
    expect(await lake.keptFromIam()).toEqual(['databases', 'tables']);
  });
});
