import runtime from 'handlebars/runtime.js';
import { html } from '../../../templates/built/renewal.js';
import { inOrder } from '../words/in-order.ts';
import type { RenewalPack } from './renewal-pack.ts';
import { type RenewalView, renewalView } from './renewal-view.ts';

const fill = runtime.template<RenewalView>(html);

/** `renewal.html` as one file: styles and script are in it, and nothing is loaded. */
export function fillRenewal(pack: RenewalPack): string {
  return fill(inOrder(renewalView(pack)));
}
