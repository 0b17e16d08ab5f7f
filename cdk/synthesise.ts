import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundle } from './bundle.ts';
import type { DeployedSettings } from './read-settings.ts';
import { TruedownStack } from './truedown-stack.ts';

/** Makes the template and the bundles of an estate, and checks them with cdk-nag. Looks nothing up, on no network. */
export function synthesise(app: App, { raw, settings }: DeployedSettings, today: Date): CloudAssembly {
  const scratch = mkdtempSync(join(tmpdir(), 'truedown-bundles-'));
  try {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    new TruedownStack(app, 'Truedown', { settings, bundles: bundle(raw, scratch), today });
    return app.synth();
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
