/** The functions that models may call, with the numbers of arguments that both engines were tried with (sql.md S3). */
export const ALLOWED_FUNCTIONS: Readonly<Record<string, readonly number[]>> = {
  coalesce: [2],
  count: [1],
  greatest: [2],
  lead: [1],
  least: [2],
  lower: [1],
  lpad: [3],
  max: [1],
  min: [1],
  replace: [3],
  row_number: [0],
  split_part: [3],
  strpos: [2],
  substr: [3],
  sum: [1],
  trim: [1],
};
