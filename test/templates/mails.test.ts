import { describe, expect, it } from 'vitest';
import type { ChargeRow, MonthFigures } from '../../lambdas/domain/figures.ts';
import { estateReportView } from '../../lambdas/report/estate-report-view.ts';
import { type FilledMail, fillEstateReport, fillHeld, fillUnitReport } from '../../lambdas/report/fill.ts';
import { heldView } from '../../lambdas/report/held-view.ts';
import { monthContext, unitsOf } from '../../lambdas/report/month-context.ts';
import { unitReportView } from '../../lambdas/report/unit-report-view.ts';
import { parseSettings, type Settings } from '../../lambdas/settings.ts';
import { draftFigures, exampleFigures, exampleRun, heldFigures } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

const contextOf = (figures: MonthFigures) => monthContext(exampleRun, figures, exampleSettings);

function unitMails(figures: MonthFigures): { name: string; mail: FilledMail }[] {
  return unitsOf(figures).map((unit) => ({
    name: unit.unit.unitId,
    mail: fillUnitReport(unitReportView(contextOf(figures), unit, { isCorrection: false, hasAttachments: true })),
  }));
}

function estateMail(figures: MonthFigures): FilledMail {
  return fillEstateReport(
    estateReportView(contextOf(figures), { since: 'first', withoutAddress: figures.units.slice(1, 2) }),
  );
}

const held = fillHeld(heldView(contextOf(heldFigures)));

const mails = [
  ...unitMails(exampleFigures),
  ...unitMails(draftFigures).map(({ name, mail }) => ({ name: `${name} draft`, mail })),
  { name: 'estate', mail: estateMail(exampleFigures) },
  { name: 'held', mail: held },
];

/** What a reader sees of the HTML. */
function visible(html: string): string {
  return html
    .slice(html.indexOf('<h1'))
    .replace(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/&#?\w+;/g, ' ');
}

const numbers = (text: string) => new Set(text.match(/[0-9][0-9,.]*[0-9]|[0-9]/g) ?? []);

describe.each(mails)('the built mail: $name', ({ mail: { html, text } }) => {
  it('is filled to the last field', () => {
    for (const body of [html, text]) expect(body).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });

  it('says the same numbers in HTML and in text', () => {
    const [shown, written] = [numbers(visible(html)), numbers(text)];
    expect([...shown].filter((n) => !written.has(n))).toEqual([]);
    expect([...written].filter((n) => !shown.has(n) && !numbers(html).has(n))).toEqual([]);
  });

  it('ties out (R5.4)', () => {
    for (const body of [visible(html), text]) expect(body).toContain('Reconciled to invoices: difference €0.00');
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

describe("the link to finance's folder", () => {
  const linked = (link: string) => {
    const { coverage: _, ...settings } = exampleSettings;
    return estateMailOf(parseSettings({ ...settings, finance: { email: 'f@harbour.example', link } }));
  };
  const link = 'https://eu-west-1.console.example/s3/buckets/b?region=eu-west-1&prefix=';

  it('is in both forms, escaped in the page', () => {
    const { html, text } = linked(link);
    const key = 'reports/2026-10/r1/finance/';
    expect(text).toContain(`- The month’s files for finance: ${link}${key}\n`);
    expect(html.match(/href="https:[^"]*"/g)).toEqual([
      `href="https://eu-west-1.console.example/s3/buckets/b?region&#x3D;eu-west-1&amp;prefix&#x3D;${key}"`,
    ]);
  });

  it('is the only difference to the mail without', () => {
    const [{ html, text }, without] = [linked(link), estateMailOf(exampleSettings)];
    expect(html.replace(/<li><a href="https:[^<]*<\/a><\/li>/, '')).toBe(without.html);
    expect(text.replace(/- The month’s files for finance: .*\n/, '')).toBe(without.text);
  });

  it.each(['http://x.example/', 'javascript:alert(1)', 'https://x.example/" onclick="', 'https://x.example/<b>', 'x'])(
    'is never %j',
    (wrong) => expect(() => linked(wrong)).toThrow(/finance\.link takes the beginning of a web address/),
  );
});

const estateMailOf = (settings: Settings): FilledMail =>
  fillEstateReport(
    estateReportView(monthContext(exampleRun, exampleFigures, settings), { since: 'first', withoutAddress: [] }),
  );

describe('large months', () => {
  const first = exampleFigures.charges[0] as ChargeRow;

  it('keeps a unit with 500 products below 80 KB', () => {
    const charges = Array.from(
      { length: 500 },
      (_, i): ChargeRow => ({
        ...first,
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
    const charges = units.map(({ unitId }, i) => ({ ...first, unitId, amount: BigInt(i * 100) }));
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
    units: exampleFigures.units.map((unit) => ({ ...unit, unitName: payload })),
    warnings: [payload],
  });

  it.each(payloads)('brings no element of its own: %j', (payload) => {
    const plain = unitMails(poisoned('harmless'));
    for (const [i, { mail }] of unitMails(poisoned(payload)).entries()) {
      expect(tags(mail.html)).toBe(tags(plain[i]?.mail.html ?? ''));
    }
    expect(tags(estateMail(poisoned(payload)).html)).toBe(tags(estateMail(poisoned('harmless')).html));
  });

  it('never gets a line break into a subject', () => {
    const [unit] = unitsOf(poisoned('a\r\nBcc: x@evil.example\0'));
    if (!unit) throw new Error('no unit');
    const flags = { isCorrection: false, hasAttachments: true };
    expect(unitReportView(contextOf(exampleFigures), unit, flags).subject).not.toMatch(/[\r\n\0]/);
  });
});
