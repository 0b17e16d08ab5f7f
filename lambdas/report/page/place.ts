import type { Link } from './page-parts.ts';

/** How a revision of the month stands, for the list of revisions. */
export interface RevisionNote {
  readonly name: string;
  readonly stands: string;
  readonly who: string;
  readonly why: string;
  readonly links: readonly Link[];
}

/** Where a page lies, and what is known there beside the revision's own files. */
export interface PagePlace {
  /** The page's own key: links are relative to it, so that they work from a folder without a server. */
  readonly key: string;
  /** `published`, `held`, or who released it. */
  readonly stands: string;
  readonly isHeld: boolean;
  /** The commands that let a held month go, from here. */
  readonly commands: readonly { readonly where: string; readonly command: string }[];
  /** Keys of the messages as they were sent; none where mails leave elsewhere. */
  readonly outbox: ReadonlySet<string>;
  readonly revisions: readonly RevisionNote[];
  /** Pages of earlier months, newest first. */
  readonly earlier: readonly Link[];
  /** Where the revision's folders lie for somebody who has only this page; none where they lie around it. */
  readonly folders: readonly Link[];
}

/** A link from the page to another key of the store. A key's own per cent signs are part of the file's name. */
export function linkTo({ key: from }: Pick<PagePlace, 'key'>, key: string, label: string): Link {
  const here = from.split('/').slice(0, -1);
  const there = key.split('/');
  const shared = here.findIndex((segment, i) => segment !== there[i]);
  const common = shared < 0 ? here.length : shared;
  const path = [...here.slice(common).map(() => '..'), ...there.slice(common).map(encodeURIComponent)];
  return { href: path.join('/'), label };
}
