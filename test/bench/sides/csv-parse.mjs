import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { LastMoments } from './last-moments.mjs';

export default async function csvParse(file) {
  const moments = new LastMoments();
  const rows = createReadStream(file).pipe(parse({ columns: true }));
  for await (const { account_id, occurred_at } of rows) moments.take(account_id, occurred_at);
  return moments.figures();
}
