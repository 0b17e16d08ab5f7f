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
  'LOG-45': { left: day('2026-09-18') },
  'OPS-70': { left: day('2026-10-09') },
  'CS-18': { left: day('2026-10-31') },

  // Moves: in the middle of a month, and on its first day.
  'IT-40': { moved: { lastDay: day('2026-09-13'), to: 'FIN', firstDay: day('2026-09-14') } },
  'OPS-60': { moved: { lastDay: day('2026-08-31'), to: 'HMO', firstDay: day('2026-09-01') } },
  'CS-9': { moved: { lastDay: day('2026-10-14'), to: 'COM', firstDay: day('2026-10-15') } },
  'ENG-40': { moved: { lastDay: day('2026-10-18'), to: 'OPS', firstDay: day('2026-10-19') } },
  'LOG-36': { moved: { lastDay: day('2026-09-30'), to: 'CS', firstDay: day('2026-10-01') } },
  'OPS-12': { moved: { lastDay: day('2026-09-30'), to: 'LOG', firstDay: day('2026-10-01') } },

  // Joiners: one of September, four of October, one of November whose seats wait.
  'LOG-70': { joined: day('2026-09-07') },
  'IT-24': { joined: day('2026-10-12') },
  'CS-24': { joined: day('2026-10-05') },
  'ENG-60': { joined: day('2026-10-05') },
  'OPS-61': { joined: day('2026-10-19') },
  'CS-25': { joined: day('2026-11-02') },

  // Two people of the quay office read one mailbox.
  'OPS-8': { email: 'quay.office@harbour.example' },
  'OPS-9': { email: 'quay.office@harbour.example' },
};
