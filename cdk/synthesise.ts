import { type App, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Settings } from '../lambdas/settings.ts';
import type { Bundles } from './bundle.ts';
import { TruedownStack } from './truedown-stack.ts';

/** Makes the template of an estate, and has cdk-nag check it. Looks nothing up, on no network. */
export function synthesise(app: App, settings: Settings, bundles: Bundles, today: Date): CloudAssembly {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  new TruedownStack(app, 'Truedown', { settings, bundles, today });
  return app.synth();
}
