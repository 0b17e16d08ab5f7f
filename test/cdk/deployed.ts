import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import { readSettings } from '../../cdk/read-settings.ts';
import { synthesise } from '../../cdk/synthesise.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { ROOT } from '../house/source-files.ts';

/** A resource of the template, with its properties as CloudFormation gets them. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly deletionPolicy: string | undefined;
}

const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
const TODAY = new Date('2026-11-24T00:00:00Z');

/** The sample estate as it would be deployed, `changes` made to its settings. It is made anew in a folder that goes. */
export function deploy(changes: Readonly<Record<string, unknown>> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'truedown-cdk-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));
  const raw = { ...(readSettings(join(ROOT, 'samples/estate.yaml')).raw as object), ...changes };
  const app = new App({ context, outdir, autoSynth: false });
  synthesise(app, { raw, settings: parseSettings(raw) }, TODAY);
  const text = readFileSync(join(outdir, 'Truedown.template.json'), 'utf8');
  return { app, outdir, text, resources: resourcesOf(text) };
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
