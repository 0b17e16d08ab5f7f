/** The rules that every figure is redone by, each in a sentence; how a line is divided its family says. */

export const COST_RULE =
  'R5.3: final invoice lines, else estimated ones, else a twelfth of the contract; an invoice of several months is spread evenly, earlier months first';

export const CONVERSION_RULE =
  'R5.5: converted once, at the newest rate on or before the last day of the month, rounded half away from zero';

export const SHARE_RULE =
  'R5.2: each takes amount × weight ÷ sum of the weights, rounded towards zero; what is left goes to the largest remainders, on a tie to the smaller unit id, then unused, unassigned, unattributed';

export const SLICE_RULE =
  'R6.2: the percentages first, bases in the order of their names, each rounded towards zero; what is left goes to the largest remainders';

export const SEATS_RULE =
  'R6.1: the charge over the seats, smaller account ids first; the reclaimable ones (leaver, dormant, never_used) are idle';

export const NOBODY_RULE =
  'R2.4: what belongs to no unit is a row of its own; the owner of the line answers for it, and does not pay it';

export const SEATS_ELSEWHERE =
  'R6.1: what each seat of it costs stands in estate/seats.csv, for whoever may read who holds what';
