import { parseArgs } from 'node:util';
import { MONTH, makeEstate } from './estate/make-estate.ts';
import { type EstateSize, FULL } from './estate/size.ts';

// Writes an estate of a size, to run and to measure by hand:
//
//   npx --no-install tsx test/bench/generate.ts --accounts 50000 --rows 5000000 --units 60 --to FOLDER
//   npx --no-install truedown run --month 2026-10 --uploads FOLDER/uploads --settings FOLDER/estate.yaml --out OUT
//
// The sizes above are the defaults. The activity of fourteen months is one file of about 75 bytes a row.

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    accounts: { type: 'string', default: String(FULL.accounts) },
    rows: { type: 'string', default: String(FULL.rows) },
    units: { type: 'string', default: String(FULL.units) },
  },
});

const { to, ...sizes } = values;
const size = Object.fromEntries(Object.entries(sizes).map(([name, text]) => [name, Number(text)]));
const wrong = Object.entries(size).find(([, number]) => !Number.isSafeInteger(number) || number < 1);
if (!to) throw new Error('--to FOLDER is missing');
if (wrong) throw new Error(`--${wrong[0]}: write a whole number such as 1000`);

const { uploads, settings } = await makeEstate(to, size as unknown as EstateSize);
console.log(`the estate's ${MONTH}: --uploads ${uploads} --settings ${settings}`);
