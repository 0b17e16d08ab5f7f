import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { type Bundles, bundle } from '../../cdk/bundle.ts';
import { synthesise } from '../../cdk/synthesise.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { readSettingsFile } from '../../lambdas/settings-file.ts';
import { ROOT } from '../house/source-files.ts';

/** A resource of the template, with its properties as CloudFormation gets them. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
}

/** What `cdk.json` tells the app: the feature flags. */
export const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as {
  readonly context: Record<string, unknown>;
};

// A template must not depend on what this machine has fetched.
process.env.XDG_CACHE_HOME = join(tmpdir(), 'truedown-no-cache');
const TODAY = new Date('2026-11-24T00:00:00Z');
const SAMPLE = readSettingsFile(join(ROOT, 'samples/estate.yaml')).raw as object;

let bundles: Bundles | undefined;

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'truedown-cdk-'));
}

/** The sample estate as it would be deployed, `changes` made to its settings. The bundles are made once. */
export function deploy(changes: Readonly<Record<string, unknown>> = {}, { hasDuckDb = true, stack = 'Truedown' } = {}) {
  bundles ??= bundle(SAMPLE, newFolder());
  const outdir = newFolder();
  const app = new App({ context, outdir, autoSynth: false });
  synthesise(app, parseSettings({ ...SAMPLE, ...changes }), { ...bundles, hasDuckDb }, TODAY, { stack });
  const text = readFileSync(join(outdir, `${stack}.template.json`), 'utf8');
  return { app, text, resources: resourcesOf(text) };
}

function resourcesOf(text: string): readonly Resource[] {
  const template = JSON.parse(text) as {
    Resources: Record<string, { Type: string; Properties?: Record<string, unknown>; DeletionPolicy?: string }>;
  };
  return Object.entries(template.Resources).map(([id, { Type, Properties = {}, DeletionPolicy }]) => ({
    id,
    type: Type,
    properties: Properties,
    deletionPolicy: DeletionPolicy,
  }));
}

/** The resources of one type. */
export function ofType(resources: readonly Resource[], type: string): readonly Resource[] {
  return resources.filter((resource) => resource.type === type);
}
