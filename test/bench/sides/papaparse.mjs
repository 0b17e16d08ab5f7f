import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { LastMoments } from './last-moments.mjs';

export default async function papaparse(file) {
  const moments = new LastMoments();
  const rows = createReadStream(file).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }));
  for await (const { account_id, occurred_at } of rows) moments.take(account_id, occurred_at);
  return moments.figures();
}
