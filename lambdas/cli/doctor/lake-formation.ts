import type { LakePermissions } from '../../adapters/aws/athena/lake-permissions.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether IAM alone decides who reads the tables that a run makes; else their own maker may not query them. */
export async function lakeFormation(lake: Pick<LakePermissions, 'keptFromIam'>): Promise<Finding> {
  const kept = await lake.keptFromIam();
  if (kept.length === 0) return ready('IAM alone decides who reads new tables');
  return inTheWay(
    `Lake Formation keeps new ${kept.join(' and ')} from the roles that make them`,
    'switch on "Use only IAM access control" for new databases and for new tables (Lake Formation console, Data Catalog settings)',
  );
}
