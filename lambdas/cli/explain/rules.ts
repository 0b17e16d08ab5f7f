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

export const RESOURCES_RULE =
  'R6.3: days × ratio ÷ observed days are units on average; the charge over the resources by days × ratio, smaller ids first';

export const VENDORS_RULE =
  "R6.3: the vendor's counts name the units and are the weights; no resource has a cost of its own";

export const DRAWS_RULE = 'R9.1: quantity × weight of the action type on its day is what was drawn';

export const USAGE_RULE =
  'R6.4: the charge over the accounts by the units that each drew, smaller ids first; below zero counts as zero';

export const TIER_SEATS_RULE =
  'R10.1: a seat justifies the highest tier that a capability used by its person needs, reclaimable seats left out; saving = (price held − price justified) × seats that need less';

export const TIER_USE_RULE = 'R10.3: the highest tier that a capability used by the unit needs';

export const NOBODY_RULE =
  'R2.4: what belongs to no unit is a row of its own; the owner of the line answers for it, and does not pay it';

export const SEATS_ELSEWHERE =
  'R6.1: what each seat of it costs stands in estate/seats.csv, for whoever may read who holds what';
