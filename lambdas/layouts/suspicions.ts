import { cellText, shown } from './cell-text.ts';
import type { FileHead } from './delivered-on.ts';
import type { Layout, LimitRule } from './layout.ts';

/** Why a file in which the vendor conceals who people are is refused: nobody can be found by a pseudonym (formats B2). */
export function concealedProblem({ concealed }: Layout, head: FileHead): string | undefined {
  if (!concealed) return undefined;
  const cell = cellIn(head, concealed.from);
  if (!new RegExp(concealed.pattern, 'i').test(cell)) return undefined;
  return `"${shown(cell)}" under ${concealed.from} is a pseudonym: the file conceals who people are, so nobody can be found by it; ${concealed.fix}`;
}

/** The limits at which a vendor leaves out rows without a word, where a file is at one. */
export function limitWarnings({ limits = [] }: Layout, head: FileHead, records: number): string[] {
  return limits.filter((limit) => isAt(limit, head, records)).map(({ say }) => say);
}

function isAt({ records: most, from, below }: LimitRule, head: FileHead, records: number): boolean {
  if (most !== undefined && records !== most) return false;
  if (from === undefined || below === undefined) return true;
  const cell = cellIn(head, from);
  return /^[0-9]+$/.test(cell) && Number(cell) < below;
}

function cellIn({ headers, firstRecord }: FileHead, header: string): string {
  return cellText(firstRecord[headers.indexOf(header)] ?? '');
}
