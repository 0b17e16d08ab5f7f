import { monthAndYear } from '../words/date-words.ts';
import type { PageFiles } from './page-files.ts';
import type { Link, Section } from './page-parts.ts';
import { heldSection, leftOutSection, unmailedSection, worthALook } from './parts/attention.ts';
import { idleBars, sixMonths } from './parts/bars.ts';
import { changeSection, correctedSection } from './parts/changes.ts';
import { exposureSection, renewalsSection } from './parts/contracts.ts';
import { filesSection } from './parts/files.ts';
import { findingsSection } from './parts/findings.ts';
import { type Headline, headline } from './parts/headline.ts';
import { mailsSection } from './parts/mails.ts';
import { poolsSection } from './parts/pools.ts';
import { quotesSection } from './parts/quotes.ts';
import { revisionsSection } from './parts/revisions.ts';
import { reallocationSection, reclassifySection } from './parts/seats.ts';
import { sourcesSection } from './parts/sources.ts';
import { subscriptionUnitsSection, unitFindingsSection } from './parts/subscription-units.ts';
import { tailSection } from './parts/tail.ts';
import { linesSection, tieOutSection } from './parts/tie-out.ts';
import { tiersSection } from './parts/tiers.ts';
import { unitsSection } from './parts/units.ts';
import type { PagePlace } from './place.ts';

/** Exactly what `month-page` prints: the licence manager's desk for one revision of a month. */
export interface PageView extends Headline {
  readonly estate: string;
  readonly month: string;
  readonly revision: string;
  readonly run: string;
  readonly stands: string;
  readonly status: string;
  readonly hasEarlier: boolean;
  readonly earlier: readonly Link[];
  readonly sections: readonly Section[];
}

/**
 * Turns the frozen files of a revision into its page, in the order in which a licence manager asks: does it tie out, what
 * wants a person, what does each unit pay, where is money idle, what can be done, and where does it stand written.
 */
export function pageView(files: PageFiles, place: PagePlace): PageView {
  const { summary, run } = files;
  return {
    ...headline(files),
    estate: summary.estate,
    month: monthAndYear(run.period),
    revision: String(run.revision),
    run: run.id.slice(0, 12),
    stands: place.stands,
    status: summary.status === 'draft' ? 'provisional' : 'final',
    hasEarlier: place.earlier.length > 0,
    earlier: place.earlier,
    sections: [
      ...tieOutSection(files, place),
      ...heldSection(files, place),
      ...worthALook(files),
      ...findingsSection(files, place),
      ...unitFindingsSection(files, place),
      ...unmailedSection(files, place),
      ...leftOutSection(files, place),
      ...unitsSection(files, place),
      ...sixMonths(files),
      ...changeSection(files, place),
      ...correctedSection(files, place),
      ...idleBars(files),
      ...subscriptionUnitsSection(files, place),
      ...poolsSection(files, place),
      ...tiersSection(files, place),
      ...quotesSection(files, place),
      ...tailSection(files, place),
      ...exposureSection(files),
      ...renewalsSection(files),
      ...reallocationSection(files, place),
      ...reclassifySection(files, place),
      ...linesSection(files, place),
      ...mailsSection(files, place),
      ...filesSection(files, place),
      ...revisionsSection(place),
      ...sourcesSection(files, place),
    ],
  };
}
