import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import mjml2html from 'mjml';

const HERE = fileURLToPath(new URL('./', import.meta.url));

/** A missing field throws instead of printing as nothing; no helper but Handlebars' own (reports 1.1). */
const STRICT = { strict: true, knownHelpersOnly: true } as const;

/** One file of `built/`. */
export interface BuiltFile {
  readonly name: string;
  readonly content: string;
}

/** Compiles every template to what the report step fills: plain functions, so that a run never loads MJML. */
export async function buildTemplates(): Promise<BuiltFile[]> {
  const files: BuiltFile[] = [];
  for (const source of (await readdir(HERE)).sort()) {
    if (source.endsWith('.mjml')) files.push(...(await mailTemplate(source.replace('.mjml', ''))));
    if (source.endsWith('.html.hbs')) files.push(...(await pageTemplate(source.replace('.html.hbs', ''))));
  }
  return files;
}

async function mailTemplate(name: string): Promise<BuiltFile[]> {
  const html = await mailHtml(name);
  return builtModule(name, { html: precompiled(html), text: precompiled(await source(`${name}.txt.hbs`), true) });
}

async function pageTemplate(name: string): Promise<BuiltFile[]> {
  return builtModule(name, { html: precompiled(await inlined(await source(`${name}.html.hbs`))) });
}

/** Puts styles and scripts where the page names their file, so that it is one file that opens without a server. */
async function inlined(page: string): Promise<string> {
  const named = [...page.matchAll(/\/\* ([a-z-]+\.(?:css|js)) \*\//g)];
  let whole = page;
  for (const [place, file = ''] of named) {
    const content = await source(file);
    whole = whole.replace(place, () => content);
  }
  return whole;
}

/** The mail's HTML with its Handlebars still unfilled: what vendors write comes in after compiling, and is escaped. */
async function mailHtml(name: string): Promise<string> {
  const { html } = await mjml2html(await source(`${name}.mjml`), {
    validationLevel: 'strict',
    ignoreIncludes: false,
    filePath: `${HERE}${name}.mjml`,
    fonts: {},
  });
  return html;
}

function precompiled(template: string, isPlainText = false): string {
  return Handlebars.precompile(template, { ...STRICT, noEscape: isPlainText }) as string;
}

function builtModule(name: string, parts: Readonly<Record<string, string>>): BuiltFile[] {
  const names = Object.keys(parts);
  const code = names.map((part) => `export const ${part} = ${parts[part]};\n`);
  const types = names.map((part) => `export declare const ${part}: TemplateSpecification;\n`);
  return [
    { name: `${name}.js`, content: `// Built from ${name} by templates/build.ts.\n${code.join('')}` },
    { name: `${name}.d.ts`, content: `${types.join('')}` },
  ];
}

async function source(file: string): Promise<string> {
  const text = await readFile(`${HERE}${file}`, 'utf8');
  const parts = [...new Set([...text.matchAll(INCLUDE)].map(([, part]) => part as string))];
  const bodies = new Map(
    await Promise.all(parts.map(async (part) => [part, await source(`partials/${part}.txt.hbs`)] as const)),
  );
  return text.replace(INCLUDE, (_, part: string) => bodies.get(part) ?? '');
}

/** A line `{{> changes}}` of a text stands for a file of `partials/`, as mj-include does in a mail. */
const INCLUDE = /^\{\{> ([a-z-]+)\}\}\n/gm;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(`${HERE}built`, { recursive: true });
  for (const { name, content } of await buildTemplates()) await writeFile(`${HERE}built/${name}`, content);
}
