import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Why a link leads nowhere, or nothing: a file that is not there, a heading that is not there, an address that is none. */
export function brokenLink(href: string, anchors: ReadonlySet<string>, file?: string): string | undefined {
  if (href.startsWith('mailto:')) return isMailto(href) ? undefined : `${href}: no address`;
  if (/^https:/.test(href)) return URL.canParse(href) ? undefined : `${href}: no web address`;
  if (href.startsWith('#')) return anchors.has(decodeURIComponent(href.slice(1))) ? undefined : `${href}: no such part`;
  if (file === undefined || /^[a-z]+:/i.test(href)) return `${href}: neither https nor mailto`;
  const target = new URL(href, pathToFileURL(file));
  return existsSync(fileURLToPath(new URL(target.pathname, 'file://'))) ? undefined : `${href}: no such file`;
}

function isMailto(href: string): boolean {
  const [, address = '', query = ''] = /^mailto:([^?]*)\??(.*)$/.exec(href) ?? [];
  const parts = query === '' ? [] : query.split('&');
  return (
    /^[^@\s]+@[^@\s]+$/.test(decode(address)) && parts.every((part) => /^(subject|body)=/.test(part) && decode(part))
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
