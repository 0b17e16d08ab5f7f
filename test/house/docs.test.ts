import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_CAPABILITIES } from '../../lambdas/domain/tiers/published-capabilities.ts';
import { LAYOUTS } from '../../lambdas/layouts/index.ts';
import { filesIn, ROOT } from './source-files.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const CITING = ['.ts', '.sql', '.mjml', '.hbs', '.md', '.yaml', 'README'];
const TOP = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const pages = [...TOP, ...filesIn('docs', '.md')];
const citing = [
  ...pages,
  ...['lambdas', 'cdk', 'templates', 'samples', 'test'].flatMap((folder) => filesIn(folder, ...CITING)),
].filter((file) => file !== 'test/house/docs.test.ts');

/** Rules (R5.3), sections of rules (R5) and invariants (I1) that a text cites; ids of a test's invoices are none. */
function cited(text: string): string[] {
  const rules = text.match(/\bR[0-9]+(\.[0-9]+)?\b/g) ?? [];
  const invariants = [...text.matchAll(/\([^()'"`]*\b(I[0-9]+)\)/g)].map(([, number]) => number as string);
  return [...rules, ...invariants];
}

/** What the rulebook has a heading or a row for. */
function explained(rulebook: string): ReadonlySet<string> {
  return new Set(
    [...rulebook.matchAll(/^(?:#{2,3} |\| )([RI][0-9]+(?:\.[0-9]+)?) /gm)].map(([, number]) => number as string),
  );
}

/** The anchors that GitHub makes of a page's headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading as string);
  return new Set(
    headings.map((h) =>
      h
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** The links of a page that lead into the repository, without those in code. */
function linksOf(page: string): string[] {
  const prose = page.replace(/```[\s\S]*?```/g, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to as string).filter((to) => !/^[a-z]+:/.test(to));
}

/** Why a link of a page leads nowhere, or nothing. */
function broken(file: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : normalize(join(dirname(file), path));
  if (target.startsWith('..') || !existsSync(join(ROOT, target))) return `${file}: ${link} is not there`;
  if (anchor !== undefined && !anchorsOf(read(target)).has(anchor)) return `${file}: ${link} has no such heading`;
  return undefined;
}

describe('the rulebook', () => {
  it('explains every number that code, templates, tests and pages cite', () => {
    const known = explained(read('docs/rules.md'));
    const found = citing.flatMap((file) => cited(read(file)).map((number) => ({ number, file })));
    const missing = found.filter(({ number }) => !known.has(number)).map(({ number, file }) => `${number} in ${file}`);
    expect([...new Set(missing)]).toEqual([]);
    expect(new Set(found.map(({ number }) => number)).size).toBeGreaterThan(40);
  });

  it('has each number once', () => {
    const headings = [...read('docs/rules.md').matchAll(/^#{2,3} (R[0-9.]+) /gm)].map(([, number]) => number);
    expect(headings.filter((number, i) => headings.indexOf(number) !== i)).toEqual([]);
  });

  it.each([
    { text: '/** Divides (R5.2, R6). */', numbers: ['R5.2', 'R6'] },
    { text: "it('sums to the line (R5.4, I1)')", numbers: ['R5.4', 'I1'] },
    { text: "invoice({ invoiceId: 'I2' })", numbers: [] },
    { text: 'role: R2D2, FOR5', numbers: [] },
  ])('sees what is cited: $text', ({ text, numbers }) => expect(cited(text)).toEqual(numbers));

  it.each([
    { text: '### R5.3 What a line costs\n', numbers: ['R5.3'] },
    { text: '## R5 Money\n| I1 | a sum |\n', numbers: ['R5', 'I1'] },
    { text: 'as R5.3 says\n', numbers: [] },
  ])('and what is explained: $text', ({ text, numbers }) => expect([...explained(text)]).toEqual(numbers));
});

/** Files and folders of the repository that a page names in code; patterns and placeholders are none. */
function namedIn(page: string): string[] {
  return [...page.matchAll(/`((?:lambdas|cdk|templates|test|samples|docs)\/[\w./-]*)`/g)].map(
    ([, path]) => path as string,
  );
}

/** The page of threats names tests from their folder. */
const isThere = (path: string) => ['', 'test'].some((folder) => existsSync(join(ROOT, folder, path)));

describe('every file that a page names is there', () => {
  it.each(pages)('%s', (file) => {
    expect(namedIn(read(file)).filter((path) => !isThere(path))).toEqual([]);
  });

  it('sees them', () => {
    expect(namedIn('`lambdas/no.ts`, `cdk/grants.ts`, `lambdas/attribute/*.sql`')).toEqual([
      'lambdas/no.ts',
      'cdk/grants.ts',
    ]);
    expect(pages.flatMap((file) => namedIn(read(file))).length).toBeGreaterThan(50);
  });
});

describe('every link of the pages resolves', () => {
  it.each(pages)('%s', (file) => {
    expect(linksOf(read(file)).flatMap((link) => broken(file, link) ?? [])).toEqual([]);
  });

  it.each([
    { link: 'nowhere.md', says: 'is not there' },
    { link: '../../outside.md', says: 'is not there' },
    { link: 'rules.md#r99-nothing', says: 'has no such heading' },
    { link: '#nothing', says: 'has no such heading' },
    { link: 'rules.md#r53-cost-of-a-line-in-a-month', says: undefined },
    { link: '../README.md', says: undefined },
  ])('and one that does not is caught: $link', ({ link, says }) => {
    const found = broken('docs/rules.md', link);
    expect(says === undefined ? found : found?.includes(says)).toBe(says === undefined ? undefined : true);
  });

  it('sees the links', () => {
    expect(pages.flatMap((file) => linksOf(read(file))).length).toBeGreaterThan(40);
  });
});

it('docs/feeds.md lists every layout of a vendor with its feeds', () => {
  const section = read('docs/feeds.md').split('## Vendors')[1]?.split('\n## ')[0] ?? '';
  const listed = [...section.matchAll(/^\| `([a-z0-9-]+)` \| ([a-z_, ]+) \|$/gm)].map(
    ([, name, feeds]) => `${name}: ${feeds}`,
  );
  const known = LAYOUTS.filter(({ vendor }) => vendor).map(
    ({ name, feeds }) => `${name}: ${feeds.map(({ feed }) => feed).join(', ')}`,
  );
  expect(listed).toEqual(known);
});

it('docs/capabilities.md lists every published capability with its page', () => {
  const rows = [...read('docs/capabilities.md').matchAll(/^\| ([A-Z, ]+) \| ([\w ]+) \| (\[.+) \|$/gm)];
  const listed = rows.flatMap(([, products = '', tier, cell = '']) =>
    products
      .split(', ')
      .flatMap((product) =>
        [...cell.matchAll(/\[(\w+)\]\(([^)]+)\)/g)].map(([, name, page]) => `${product} ${tier}: ${name} ${page}`),
      ),
  );
  const known = PUBLISHED_CAPABILITIES.map((row) => `${row.product} ${row.tier}: ${row.capability} ${row.source}`);
  expect(listed.sort()).toEqual(known.sort());
});
