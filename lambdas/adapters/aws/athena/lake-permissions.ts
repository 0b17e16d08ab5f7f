import {
  GetDataLakeSettingsCommand,
  type LakeFormationClient,
  type PrincipalPermissions,
} from '@aws-sdk/client-lakeformation';

/** The name that stands for "IAM alone decides". */
const BY_IAM = 'IAM_ALLOWED_PRINCIPALS';

/** What Lake Formation gives new databases and tables of the catalog. */
export class LakePermissions {
  private readonly lakeFormation: LakeFormationClient;

  constructor(lakeFormation: LakeFormationClient) {
    this.lakeFormation = lakeFormation;
  }

  /** For which new things IAM alone does not decide: `databases`, `tables`, both or none. */
  async keptFromIam(): Promise<readonly ('databases' | 'tables')[]> {
    const { DataLakeSettings: settings } = await this.lakeFormation.send(new GetDataLakeSettingsCommand({}));
    return [
      ...(isByIam(settings?.CreateDatabaseDefaultPermissions) ? [] : (['databases'] as const)),
      ...(isByIam(settings?.CreateTableDefaultPermissions) ? [] : (['tables'] as const)),
    ];
  }
}

function isByIam(permissions: readonly PrincipalPermissions[] = []): boolean {
  return permissions.some(({ Principal }) => Principal?.DataLakePrincipalIdentifier === BY_IAM);
}
