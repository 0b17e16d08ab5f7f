import { fileURLToPath } from 'node:url';
import type { ChargeRow, SeatRow } from '../../../lambdas/domain/figures.ts';
import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import type { MailParts } from '../../../lambdas/run/mails/mail-parts.ts';
import { exampleFigures } from '../../../templates/examples/figures.ts';

/** The source of a unit's mail. */
export const TEMPLATE = fileURLToPath(new URL('../../../templates/unit-report.mjml', import.meta.url));

/** How MJML is called for it. */
export const MJML = { filePath: TEMPLATE, ignoreIncludes: false, validationLevel: 'strict', fonts: {} } as const;

const [unit] = exampleFigures.units as [MonthFigures['units'][number]];

/** Figures of units that hold `products` products with a seat each. */
export function figuresOf(units: number, products: number): MonthFigures {
  const ids = Array.from({ length: units }, (_, i) => `U${String(i).padStart(5, '0')}`);
  const row = exampleFigures.charges.find(({ unitId }) => unitId === unit.unitId) as ChargeRow;
  const seat = exampleFigures.seats.find(({ unitId }) => unitId === unit.unitId) as SeatRow;
  const lines = Array.from({ length: products }, (_, i) => ({
    lineId: `LINE-${i}`,
    product: `A product with quite a long name, edition ${i}`,
    idleAmount: BigInt(i),
  }));
  return {
    ...exampleFigures,
    units: ids.map((unitId) => ({ ...unit, unitId, unitName: unitId, headEmail: `${unitId}@harbour.example` })),
    charges: ids.flatMap((unitId) => lines.map((line) => ({ ...row, ...line, unitId }))),
    seats: ids.map((unitId) => ({ ...seat, unitId })),
  };
}

/** Everything of a message but its two bodies. */
export const ENVELOPE: Omit<MailParts, 'html' | 'text'> = {
  from: { name: 'Harbour Group', address: 'truedown@harbour.example' },
  reply_to: 'licences@harbour.example',
  to: 'head@harbour.example',
  subject: 'What your unit pays for software',
  date: 'Tue, 03 Nov 2026 06:00:00 +0000',
  message_id: '<0123456789abcdef@harbour.example>',
  list_id: '<software-costs.harbour.example>',
  unsubscribe: 'mailto:licences@harbour.example',
  files: [],
};

/** Does some work so many times, after a tenth as often to warm up. @returns CPU seconds of once. */
export async function perMail(times: number, work: () => unknown): Promise<{ mail: number }> {
  for (let i = 0; i < times / 10; i++) await work();
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) await work();
  const { user, system } = process.cpuUsage(before);
  return { mail: (user + system) / 1e6 / times };
}
