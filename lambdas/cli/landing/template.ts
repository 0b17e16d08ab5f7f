import { Command } from 'commander';
import { InvalidInputError } from '../../domain/errors.ts';
import { FEED_NAMES, type FeedName } from '../../domain/feeds/feeds.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { templateOf } from '../../land/examples.ts';
import { say } from '../terminal/say.ts';

/** `truedown template`: what a file of a feed looks like (feeds 3). */
export function templateCommand(): Command {
  return new Command('template')
    .description('print the header of a feed and two example rows')
    .argument('<feed>', `one of ${FEED_NAMES.join(', ')}`)
    .action((feed: string) => {
      say(templateOf(feedNamed(feed)).trimEnd());
    });
}

function feedNamed(text: string): FeedName {
  const found = FEED_NAMES.find((name) => name === text);
  if (found) return found;
  const meant = nearest(text, FEED_NAMES);
  const fix = meant ? `did you mean ${meant}?` : `write one of ${FEED_NAMES.join(', ')}`;
  throw new InvalidInputError(`there is no feed "${text}"; ${fix}`, { feed: text });
}
