import { addMonths, asOf, type IsoDate, lastDay, type Month } from '../../lambdas/domain/month.ts';
import { day } from './calendar.ts';
import { between, chance } from './chance.ts';
import type { Row } from './csv.ts';
import { nameOf } from './names.ts';
import { STORIES, type Story } from './stories.ts';

/** A time in a unit; `to` is its last day. */
export interface Membership {
  readonly unit: string;
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

export interface Person {
  readonly id: string;
  /** The person's place in the unit where the samples put them, such as `CS-3`; `-0` is the head. */
  readonly place: string;
  readonly fullName: string;
  readonly userName: string;
  readonly email: string;
  readonly contractor: boolean;
  readonly sponsor: string;
  readonly memberships: readonly Membership[];
}

/** How many people the samples put into each unit. */
const HEADCOUNT: Readonly<Record<string, number>> = {
  AUD: 6,
  COM: 40,
  CS: 70,
  DRE: 30,
  ENG: 70,
  FAC: 24,
  FIN: 36,
  GO: 12,
  HMO: 26,
  HR: 24,
  IT: 62,
  LOG: 96,
  OPS: 104,
};

/** Everybody who has worked for Harbour Group since 2024, in the order of their ids. */
export const PEOPLE: readonly Person[] = Object.entries(HEADCOUNT)
  .flatMap(([unit, count]) => Array.from({ length: count }, (_, n) => ({ unit, place: `${unit}-${n}` })))
  .map(({ unit, place }, index) => person(unit, place, index));

const BY_PLACE = new Map(PEOPLE.map((one) => [one.place, one]));

/** The person at a place such as `CS-3`. */
export function personAt(place: string): Person {
  const found = BY_PLACE.get(place);
  if (!found) throw new Error(`the samples have nobody at ${place}`);
  return found;
}

function person(unit: string, place: string, index: number): Person {
  const { first, last } = nameOf(index);
  const story: Story = STORIES[place] ?? {};
  const userName = `${first}.${last}`.toLowerCase();
  return {
    id: String(10010 + index * 3),
    place,
    fullName: `${first} ${last}`,
    userName,
    email: story.email ?? `${userName}@harbour.example`,
    contractor: story.contractor ?? false,
    sponsor: story.sponsor ?? '',
    memberships: memberships(unit, place, story),
  };
}

function memberships(unit: string, place: string, story: Story): Membership[] {
  const from = story.joined ?? day(`${between(2020, 2024, 'year', place)}-${chance(place) < 0.5 ? '03' : '09'}-01`);
  const last = story.left ? { to: story.left } : {};
  if (!story.moved) return [{ unit, from, ...last }];
  return [
    { unit, from, to: story.moved.lastDay },
    { unit: story.moved.to, from: story.moved.firstDay, ...last },
  ];
}

/** Whether the person works here on that day. */
export function worksOn(one: Person, date: IsoDate): boolean {
  return one.memberships.some(({ from, to }) => from <= date && (to === undefined || date <= to));
}

/** The day on which the person came. */
export function joinedOn(one: Person): IsoDate {
  return (one.memberships[0] as Membership).from;
}

/** The head of a unit at the end of a period, if the post is filled. */
export function headOf(unit: string, period: Month): Person | undefined {
  const head = personAt(`${unit}-0`);
  return worksOn(head, asOf(period)) ? head : undefined;
}

/** The directory at the end of a period: it knows who comes next month, and who moves or goes by then. */
export function peopleRows(period: Month): Row[] {
  const known = lastDay(addMonths(period, 1));
  return PEOPLE.flatMap((one) =>
    one.memberships.filter(({ from }) => from <= known).map((held) => row(one, held, known)),
  );
}

function row(one: Person, { unit, from, to }: Membership, known: IsoDate): Row {
  return {
    person_id: one.id,
    email: one.email,
    user_name: one.userName,
    full_name: one.fullName,
    unit_id: unit,
    employment: one.contractor ? 'contractor' : 'employee',
    sponsor_unit_id: one.sponsor,
    valid_from: from,
    ...(to !== undefined && to <= known ? { valid_to: to } : {}),
  };
}
