import runtime from 'handlebars/runtime.js';
import { html } from '../../../templates/built/month-page.js';
import { inOrder } from '../words/in-order.ts';
import type { PageFiles } from './page-files.ts';
import { type PageView, pageView } from './page-view.ts';
import type { PagePlace } from './place.ts';

const fill = runtime.template<PageView>(html);

/** The page of a revision as one file: styles and script are in it, and nothing is loaded. */
export function fillPage(files: PageFiles, place: PagePlace): string {
  return fill(inOrder(pageView(files, place)));
}
