import type { PassedOver } from '../../adapters/local/upload-folder.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';

/** What a person at the terminal should look at among the uploads: what was passed over, left out, or read with doubts. */
export function uploadWarnings(receipts: readonly Receipt[], passedOver: readonly PassedOver[]): string[] {
  return [...receipts.flatMap(receiptWarnings), ...passedOver.map(({ file, why }) => `${printableName(file)}: ${why}`)];
}

function receiptWarnings({ verdict, feed, reasons, warnings, ...receipt }: Receipt): string[] {
  const file = printableName(receipt.file);
  const isLeftOut = verdict === 'refused' && feed === null;
  return [
    ...(isLeftOut ? [`${file} was left out: ${reasons[0]?.reason ?? 'no feed has these columns'}`] : []),
    ...(verdict === 'ignored' ? [] : warnings.map((warning) => `${file}: ${warning}`)),
  ];
}
