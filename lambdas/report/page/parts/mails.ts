import { FINANCE, keys, OWNER } from '../../../domain/keys.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import { plural } from '../../words/money-words.ts';
import type { PageFiles } from '../page-files.ts';
import { type Link, type Section, section } from '../page-parts.ts';
import { linkTo, type PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

const ESTATE_MAILS = ['mail.html', 'mail.txt', 'held-mail.html', 'held-mail.txt'];

/** The mails as they were sent: the estate's own here, each unit's in its row above. */
export function mailsSection(files: PageFiles, place: PagePlace): Section[] {
  const filed = new Set(files.filed.map(({ key }) => key));
  const isThere = (name: string) => filed.has(keys.estateFile(files.run, name)) || (place.isHeld && /^held/.test(name));
  const names = ESTATE_MAILS.filter(isThere).map((name) => fileLink(files, place, `estate/${name}`));
  return [section('mails', 'Mails', { paragraphs: [counts(files, place)], links: [...names, ...messages(place)] })];
}

/** `8 planned, 1 unchanged …; 10 lie in the outbox`. */
function counts({ summary: { units } }: PageFiles, { isHeld, outbox }: PagePlace): string {
  const of = groupBy(units, ({ mail }) => mail);
  const n = (mail: string) => of.get(mail)?.length ?? 0;
  const parts = [
    `${plural(n('mail'), 'unit')} ${isHeld ? 'would be mailed' : 'mailed'}`,
    ...(n('unchanged') > 0 ? [`${n('unchanged')} unchanged since the last mail`] : []),
    ...(n('minor') > 0 ? [`${n('minor')} not told of a small difference`] : []),
    ...(n('outside_pilot') > 0 ? [`${n('outside_pilot')} not in the pilot`] : []),
    ...(n('no_address') > 0 ? [`${n('no_address')} without a usable address`] : []),
  ];
  const sent = outbox.size > 0 ? ` ${plural(outbox.size, 'message lies', 'messages lie')} in the outbox.` : '';
  return `${parts.join(', ')}; each mail stands in its unit’s row.${sent}`;
}

/** The estate's own messages where they can be opened. */
function messages(place: PagePlace): Link[] {
  return [...place.outbox]
    .filter((key) => [OWNER, FINANCE].some((addressee) => key.includes(`/${addressee}-`)))
    .map((key) => linkTo(place, key, `outbox${key.slice(key.lastIndexOf('/'))}`));
}
