import { describe, expect, it } from 'vitest';
import { columnMeaning, explainedColumns } from '../../lambdas/domain/feeds/column-words.ts';
import { FEED_NAMES } from '../../lambdas/domain/feeds/feed-names.ts';
import { FEEDS } from '../../lambdas/domain/feeds/feeds.ts';

describe('what columns mean (feeds 1)', () => {
  it.each(FEED_NAMES)('%s: every column has a meaning, and nothing else is explained', (feed) => {
    const columns = FEEDS[feed].columns.map(({ name }) => name);
    expect(columns.filter((column) => !columnMeaning(feed, column))).toEqual([]);
    expect(explainedColumns(feed).filter((column) => !columns.includes(column))).toEqual([]);
  });
});
