import { readWorkbook } from '../../../lambdas/land/scan/xlsx/read-workbook.ts';

/** Every row of a workbook as landing reads it. */
export default async function workbook(file: string): Promise<{ rows: number }> {
  let rows = 0;
  for await (const batch of readWorkbook(file, 0)) rows += batch.length;
  return { rows };
}
