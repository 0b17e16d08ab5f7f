import { Command } from 'commander';
import { InvalidInputError } from '../../domain/errors.ts';
import { FEED_NAMES, type FeedName } from '../../domain/feeds/feed-names.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { explainedRows, headerOf, templateOf } from '../../land/examples.ts';
import { settingsRows } from '../first-steps/settings-rows.ts';
import { say } from '../terminal/say.ts';
import { tableLines } from '../terminal/table.ts';

interface Options {
  readonly header?: true;
  readonly explain?: true;
  readonly settings?: true;
}

/** `truedown template`: what a file of a feed, or the settings, look like (feeds 3). */
export function templateCommand(): Command {
  return new Command('template')
    .description('print the header of a feed and two example rows, or every key of the settings')
    .argument('[feed]', `one of ${FEED_NAMES.join(', ')}`)
    .option('--header', 'print the header alone')
    .option('--explain', 'print what each column means, takes and must be')
    .option('--settings', 'print what each key of estate.yaml means, takes and must be, with its default')
    .action((name: string | undefined, options: Options) => say(...printed(name, options)));
}

/** @throws InvalidInputError where it is not clear what is to be printed. */
function printed(name: string | undefined, { header, explain, settings }: Options): readonly string[] {
  if (settings) {
    if (name !== undefined || header || explain) {
      throw new InvalidInputError(
        '--settings prints the keys of estate.yaml alone; leave out the feed, --header and --explain',
      );
    }
    return tableLines(settingsRows(), { figuresFrom: 5, hasRule: true });
  }
  if (name === undefined) throw new InvalidInputError(`name a feed (${FEED_NAMES.join(', ')}), or --settings`);
  if (header && explain) throw new InvalidInputError('--header and --explain print different things; leave out one');
  const feed = feedNamed(name);
  if (explain) return tableLines(explainedRows(feed), { figuresFrom: 5, hasRule: true });
  return [header ? headerOf(feed) : templateOf(feed).trimEnd()];
}

function feedNamed(text: string): FeedName {
  const found = FEED_NAMES.find((name) => name === text);
  if (found) return found;
  const meant = nearest(text, FEED_NAMES);
  const fix = meant ? `did you mean ${meant}?` : `write one of ${FEED_NAMES.join(', ')}`;
  throw new InvalidInputError(`there is no feed "${text}"; ${fix}`, { feed: text });
}
