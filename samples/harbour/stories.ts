import type { IsoDate } from '../../lambdas/domain/month.ts';
import { day } from './calendar.ts';

/** What is special about a person. Dates are the first day in a post and the last day in it. */
export interface Story {
  readonly joined?: IsoDate;
  readonly left?: IsoDate;
  readonly moved?: { readonly lastDay: IsoDate; readonly to: string; readonly firstDay: IsoDate };
  readonly contractor?: boolean;
  readonly sponsor?: string;
  readonly email?: string;
}

const contractor = (sponsor: string): Story => ({ contractor: true, sponsor, joined: day('2025-11-03') });

/** The people whom a month has to get right, by their place in the samples. Everybody else is a plain employee. */
export const STORIES: Readonly<Record<string, Story>> = {
  // Contractors are paid for by the unit that asked for them; one has no sponsor.
  'ENG-18': contractor('OPS'),
  'ENG-19': contractor('OPS'),
  'ENG-20': contractor('ENG'),
  'IT-20': contractor('FIN'),
  'IT-21': contractor('HR'),
  'IT-22': contractor('LOG'),
  'IT-23': contractor(''),
  'LOG-28': contractor('OPS'),

  // Leavers, most of whom still hold seats. The last one goes on the last day of October.
  'COM-12': { left: day('2026-06-30') },
  'CS-17': { left: day('2026-08-14') },
  'FIN-11': { left: day('2026-07-31') },
  'HR-0': { left: day('2026-10-16') },
  'IT-16': { left: day('2026-05-29') },
  'LOG-20': { left: day('2025-12-19') },
  'OPS-30': { left: day('2026-09-11') },
  'CS-18': { left: day('2026-10-31') },

  // Moves: one in the middle of October, one on its first day.
  'CS-9': { moved: { lastDay: day('2026-10-14'), to: 'COM', firstDay: day('2026-10-15') } },
  'OPS-12': { moved: { lastDay: day('2026-09-30'), to: 'LOG', firstDay: day('2026-10-01') } },

  // Joiners: two of October, one of November whose seats wait.
  'IT-24': { joined: day('2026-10-12') },
  'CS-24': { joined: day('2026-10-05') },
  'CS-25': { joined: day('2026-11-02') },

  // Two people of the quay office read one mailbox.
  'OPS-8': { email: 'quay.office@harbour.example' },
  'OPS-9': { email: 'quay.office@harbour.example' },
};
