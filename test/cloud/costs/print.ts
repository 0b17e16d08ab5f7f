import { countedMonths } from './counted-files.ts';
import { costTables } from './table.ts';

process.stdout.write(`${costTables(countedMonths())}\n`);
