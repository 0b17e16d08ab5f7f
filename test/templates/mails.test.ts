import { describe, expect, it } from 'vitest';
import type { ChargeRow } from '../../lambdas/domain/figures.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { unitsOf } from '../../lambdas/report/month-context.ts';
import { NO_CORRECTION } from '../../lambdas/report/unit/correction.ts';
import { unitReportView } from '../../lambdas/report/unit/unit-report-view.ts';
import type { FilledMail } from '../../lambdas/report/words/fill.ts';
import { parseSettings, type Settings } from '../../lambdas/settings.ts';
import { exampleFigures, heldFigures } from '../../templates/examples/figures.ts';
import { contextOf, estateMail, exampleMails, heldMail, unitMails } from '../../templates/examples/mails.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { numbersOf, visible } from './visible.ts';

/** What is told to a head about the month: no mail about a unit that dropped out. */
const reports = exampleMails.filter(({ name, to }) => to === 'head' && name !== 'nothing charged');

describe.each(exampleMails)('the built mail: $name', ({ mail: { html, text } }) => {
  it('is filled to the last field', () => {
    for (const body of [html, text]) expect(body).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });

  it('says the same numbers in HTML and in text', () => {
    const [shown, written] = [numbersOf(visible(html)), numbersOf(text)];
    expect([...shown].filter((n) => !written.has(n))).toEqual([]);
    expect([...written].filter((n) => !shown.has(n) && !numbersOf(html).has(n))).toEqual([]);
  });

  it('says the same in both forms of how it ties out (R5.4)', () => {
    const said = (body: string) =>
      body.match(/(Reconciled to invoices|No final invoice yet|Not reconciled)[^.]*\.[0-9]{2}/g);
    expect(said(visible(html))).toEqual(said(text));
  });

  it('can be read aloud: language, title, one h1, captions and scopes', () => {
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<caption/g)?.length).toBe(html.match(/<thead/g)?.length);
    expect(html.match(/<th(?=[\s>])(?![^>]*scope=)/g)).toBeNull();
  });

  it('links to nothing but https and mailto, and loads nothing', () => {
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(targets.filter((href) => !/^(https:|mailto:)/.test(href ?? ''))).toEqual([]);
    expect(html).not.toMatch(/<img|<link|@import|<script|src=/);
  });

  it('took the included styles, with a dark one', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('name="color-scheme"');
  });

  it('stays below what Gmail clips', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(80_000);
  });
});

const settingsWith = (who: 'owner' | 'finance', link: string) => {
  const { coverage: _, ...settings } = exampleSettings;
  return parseSettings({ ...settings, [who]: { ...settings[who], link } });
};

describe.each([
  { who: 'finance', key: 'finance/', words: 'The month’s files for finance' },
  { who: 'owner', key: 'estate/index.html', words: 'The month’s page, for the licence desk' },
] as const)('the link that $who.link begins', ({ who, key, words }) => {
  const linked = (link: string) => estateMailOf(settingsWith(who, link));
  const link = 'https://eu-west-1.console.example/s3/buckets/b?region=eu-west-1&prefix=';
  const below = `reports/2026-10/r1/${key}`;

  it('is in both forms, escaped in the page', () => {
    const { html, text } = linked(link);
    expect(text).toContain(`- ${words}: ${link}${below}\n`);
    expect(html.match(/href="https:[^"]*"/g)).toEqual([
      `href="https://eu-west-1.console.example/s3/buckets/b?region&#x3D;eu-west-1&amp;prefix&#x3D;${below}"`,
    ]);
  });

  it('is the only difference to the mail without', () => {
    const [{ html, text }, without] = [linked(link), estateMailOf(exampleSettings)];
    expect(html.replace(/<li><a href="https:[^<]*<\/a><\/li>/, '')).toBe(without.html);
    expect(text.replace(new RegExp(`- ${words}: .*\\n`), '')).toBe(without.text);
  });

  it.each(['http://x.example/', 'javascript:alert(1)', 'https://x.example/" onclick="', 'https://x.example/<b>', 'x'])(
    'is never %j',
    (wrong) => expect(() => linked(wrong)).toThrow(new RegExp(`${who}\\.link takes the beginning of a web address`)),
  );
});

const estateMailOf = (settings: Settings): FilledMail => estateMail(exampleFigures, settings);

describe.each(reports)('the mail to a head: $name', ({ mail: { text } }) => {
  it('has at most 180 words before its table (reports 2.2)', () => {
    const before = text.slice(0, text.indexOf('\nWhat you hold'));
    expect(before.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length).toBeLessThanOrEqual(180);
  });

  it('ties out in exactly one of three forms (R5.4, W3)', () => {
    const forms = [
      /Reconciled to invoices, difference €0\.00\./g,
      /No final invoice yet for [0-9]/g,
      /Not reconciled:/g,
    ];
    expect(forms.flatMap((form) => text.match(form) ?? [])).toHaveLength(1);
  });
});

describe('large months', () => {
  const charge = exampleFigures.charges[0] as ChargeRow;

  it('keeps a unit with 500 products below 80 KB', () => {
    const charges = Array.from(
      { length: 500 },
      (_, i): ChargeRow => ({
        ...charge,
        lineId: `LINE-${i}`,
        product: `A product with quite a long name, edition ${i}`,
        idleAmount: BigInt(i),
      }),
    );
    const [mail] = unitMails({ ...exampleFigures, charges, units: exampleFigures.units.slice(2) });
    expect(Buffer.byteLength(mail?.mail.html ?? '')).toBeLessThan(80_000);
    expect(mail?.mail.text).toContain('490 more');
  });

  it('keeps an estate with 500 units below 80 KB', () => {
    const units = Array.from({ length: 500 }, (_, i) => ({
      ...(exampleFigures.units[0] as (typeof exampleFigures.units)[0]),
      unitId: `UNIT-${i}`,
      unitName: `A unit with quite a long name, number ${i}`,
      parentId: `GROUP-${i % 40}`,
    }));
    const charges = units.map(({ unitId }, i) => ({ ...charge, unitId, amount: BigInt(i * 100) }));
    const { html, text } = estateMail({ ...exampleFigures, units, charges });
    expect(Buffer.byteLength(html)).toBeLessThan(80_000);
    expect(text).toContain('440 more units');
  });
});

describe('what vendors and people write (T35)', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '</td></tr></table><h1>Pay here</h1>',
    '{{constructor}}',
    '{{{payload}}}',
    'javascript:alert(1)',
    '&lt;b&gt;',
    'a\r\nBcc: x@evil.example',
    '\u202Egpj.exe',
    '<a href="https://evil.example">click</a>',
  ];
  const tags = (html: string) => (html.match(/<[a-zA-Z][a-zA-Z0-9]*/g) ?? []).length;
  const poisoned = (payload: string): MonthFigures => ({
    ...exampleFigures,
    charges: exampleFigures.charges.map((row) => ({ ...row, product: payload, vendor: payload, explanation: payload })),
    units: exampleFigures.units.map((unit) => ({ ...unit, unitName: payload, headEmail: payload })),
    unattributed: exampleFigures.unattributed.map((row) => ({ ...row, accountId: payload, candidates: [payload] })),
    warnings: [payload, `Meets nothing\n${payload}`],
    leftOut: [{ file: payload, why: payload }],
    gate: { ...heldFigures.gate, reasons: [payload, `Wrong\n${payload}`] },
  });

  it.each(payloads)('brings no element of its own: %j', (payload) => {
    const plain = unitMails(poisoned('harmless'));
    const told = { hasCorrection: true, correction: payload, differences: [payload] };
    for (const [i, { mail }] of unitMails(poisoned(payload)).entries()) {
      expect(tags(mail.html)).toBe(tags(plain[i]?.mail.html ?? ''));
    }
    const others = (word: string) => [
      estateMail(poisoned(word), exampleSettings, told),
      heldMail(poisoned(word)),
      ...unitMails(poisoned(word), told).map(({ mail }) => mail),
    ];
    const safe = others(payload.includes('\n') ? 'harm\r\nless' : 'harmless');
    for (const [i, { html }] of others(payload).entries()) expect(tags(html)).toBe(tags(safe[i]?.html ?? ''));
  });

  it('never gets a line break into a subject', () => {
    const [unit] = unitsOf(poisoned('a\r\nBcc: x@evil.example\0'));
    if (!unit) throw new Error('no unit');
    const flags = { correction: NO_CORRECTION, hasAttachments: true };
    expect(unitReportView(contextOf(exampleFigures), unit, flags).subject).not.toMatch(/[\r\n\0]/);
  });
});
