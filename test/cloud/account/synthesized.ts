import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundle } from '../../../cdk/bundle.ts';
import type { HandlerName } from '../../../cdk/handlers.ts';
import { synthesise } from '../../../cdk/synthesise.ts';
import { parseSettings } from '../../../lambdas/settings.ts';
import { ROOT } from '../../house/source-files.ts';

/** A resource as the template has it. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: string }>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** What `npx --no-install cdk deploy` would bring into an account: the template, and the folder that each function runs. */
export interface Synthesized {
  readonly template: Template;
  readonly folders: Readonly<Record<HandlerName, string>>;
}

const TODAY = new Date('2026-11-24T00:00:00Z');

/** Synthesizes the stack of an estate below `folder`. `land` finds this machine's DuckDB instead of Lambda's. */
export function synthesize(rawSettings: unknown, folder: string): Synthesized {
  const out = join(folder, 'bundles');
  mkdirSync(out, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const bundles = bundle(rawSettings, out);
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  const outdir = join(folder, 'cdk.out');
  const app = new App({ context, outdir, autoSynth: false });
  synthesise(app, parseSettings(rawSettings), { ...bundles, hasDuckDb: true }, TODAY);
  const template = JSON.parse(readFileSync(join(outdir, 'Truedown.template.json'), 'utf8')) as Template;
  return { template, folders: bundles.folders };
}
