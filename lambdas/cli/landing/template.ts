import { Command } from 'commander';
import { InvalidInputError } from '../../domain/errors.ts';
import { FEED_NAMES, type FeedName } from '../../domain/feeds/feeds.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { explainedRows, headerOf, templateOf } from '../../land/examples.ts';
import { say } from '../terminal/say.ts';
import { tableLines } from '../terminal/table.ts';

/** `truedown template`: what a file of a feed looks like (feeds 3). */
export function templateCommand(): Command {
  return new Command('template')
    .description('print the header of a feed and two example rows')
    .argument('<feed>', `one of ${FEED_NAMES.join(', ')}`)
    .option('--header', 'print the header alone')
    .option('--explain', 'print what each column means, takes and must be')
    .action((name: string, { header, explain }: { header?: true; explain?: true }) => {
      const feed = feedNamed(name);
      if (header && explain)
        throw new InvalidInputError('--header and --explain print different things; leave out one');
      if (explain) say(...tableLines(explainedRows(feed), { figuresFrom: 5, hasRule: true }));
      else say(header ? headerOf(feed) : templateOf(feed).trimEnd());
    });
}

function feedNamed(text: string): FeedName {
  const found = FEED_NAMES.find((name) => name === text);
  if (found) return found;
  const meant = nearest(text, FEED_NAMES);
  const fix = meant ? `did you mean ${meant}?` : `write one of ${FEED_NAMES.join(', ')}`;
  throw new InvalidInputError(`there is no feed "${text}"; ${fix}`, { feed: text });
}
