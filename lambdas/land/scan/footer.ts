/** A whole number, perhaps in groups of three. */
const COUNT = "(?<count>[0-9]{1,3}(?:[,.' ] ?[0-9]{3})+|[0-9]+)";

/** Lines below a table that say how many records it has, in the words of databases and report builders. */
const COUNTS = [
  `\\(?${COUNT} (rows?|records?|lines?|entries|results?|items?)( (affected|selected|returned|exported|found|total))?\\)?`,
  `(grand )?totals?[ :=-]*\\(?${COUNT} (rows?|records?|lines?|entries|items?)\\)?`,
  `(total |number of )?(record|row|line)s?( count)?[ :=-]+${COUNT}`,
  `(total )?count[ :=-]+${COUNT}`,
].map((form) => new RegExp(`^${form}[.]?$`, 'i'));

/** Lines below a table that are no record whatever the table is. */
const NOTES = [
  /^[-=*#_~ ]{3,}$/,
  /^[-=*#_ ]*end of (the )?(report|file|export|data|list|document|output)[-=*#_. ]*$/i,
  /^page ([0-9]+) of \1$/i,
  /^((this )?(report|file|data|list) )?(was )?(generated|exported|printed|created|produced) (on|at|by|from|for)\b.*$/i,
  /^report (generated|exported|printed|run)\b.*$/i,
  /^confidential( information)?\b( [-–—:].*|[.!]?)$/i,
  /^(copyright\b|\(c\) |©).*$/i,
];

/** Whether the only text of a line is one that programs write below a table. */
export function isFooter(text: string): boolean {
  return countIn(text) !== undefined || NOTES.some((note) => note.test(text));
}

/** How many records a line below the table says there are; nothing where it says nothing of it. */
export function countIn(text: string): number | undefined {
  const found = COUNTS.map((form) => form.exec(text)?.groups?.count).find((count) => count !== undefined);
  return found === undefined ? undefined : Number(found.replace(/[^0-9]/g, ''));
}
