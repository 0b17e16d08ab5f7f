import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { quoteRows } from '../../report/files/quote-csv.ts';
import { type JudgedQuotes, judgeQuotes } from '../../shelfware/judge-quotes.ts';
import { say, warn } from '../terminal/say.ts';
import { quoteLines } from './quote-lines.ts';
import { readQuoteFile } from './read-quote.ts';
import { renewalGrounds } from './renewal-grounds.ts';

export interface QuoteOptions {
  readonly month: string;
  readonly out: string;
  readonly json?: true;
}

/** `truedown quote`: holds an offer against a month before it is answered (R10.4). Exit 0, else 2 (feeds-metrics 7). */
export function quoteCommand(): Command {
  return new Command('quote')
    .description('hold an offer against a month: price, quantity, uplift, and what to raise first')
    .argument('<file>', 'the offer, with the columns of feed quotes')
    .requiredOption('--month <month>', 'the month that it is held against, such as 2026-10')
    .requiredOption('--out <dir>', 'the folder of the run')
    .option('--json', 'print one array of objects')
    .action(async (file: string, options: QuoteOptions) => {
      const { quotes, warnings } = await quote(file, options);
      warn(warnings);
      say(...(options.json ? [JSON.stringify(quoteRows(quotes), null, 1)] : quoteLines(quotes)));
    });
}

/** Judges a file's lines against the newest revision of a month. @throws InvalidInputError where either cannot be read. */
export async function quote(file: string, { month, out }: QuoteOptions): Promise<JudgedQuotes> {
  const { settings, ...grounds } = await renewalGrounds(new FolderStore(out), month);
  return judgeQuotes(await readQuoteFile(file), {
    ...grounds,
    bufferPercent: settings.consumption.buffer_percent,
    placeOf: (record) => `${file} record ${record}`,
  });
}
