import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type IsoDate } from '../../../lambdas/domain/month.ts';

const FIRST = '2025-11-01' as IsoDate;
/** Days until the month that the estate is made for. */
const DAYS = 334;

/** Drops so many small files, each day of the year before the month some, as an export does that runs by itself. */
export default async function makeDrops(uploads: string, files: string): Promise<void> {
  for (let i = 0; i < Number(files); i++) {
    const folder = join(uploads, 'servicenow/users', addDays(FIRST, i % DAYS));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `users-${Math.floor(i / DAYS)}.csv`), usersOf(i));
  }
}

function usersOf(file: number): string {
  const header = 'platform,account_id,user_name,email,status,created_on';
  return `${header}\nservicenow,d${file},d${file},d${file}@bench.example,active,2025-01-01\n`;
}
