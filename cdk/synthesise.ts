import { Annotations, type App, Validations } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { AwsSolutionsChecks } from 'cdk-nag';
import { retentionWarning, type Settings } from '../lambdas/settings.ts';
import type { Bundles } from './bundle.ts';
import { refuseDeployment } from './refuse-deployment.ts';
import { stackNameOf } from './stack-name.ts';
import { TruedownStack } from './truedown-stack.ts';

const SAMPLES =
  "these are the sample's settings, and another estate may be deployed here; name yours: npx --no-install cdk deploy -c settings=estate.yaml";

export interface Synthesis {
  /** The stack's name: another estate of the account is another stack. */
  readonly stack?: string;
  /** Whether the settings are the sample's: then the template can be looked at and never be deployed. */
  readonly isSample?: boolean;
}

/** Makes the template of an estate, and has cdk-nag check it. Looks nothing up, on no network. */
export function synthesise(
  app: App,
  settings: Settings,
  bundles: Bundles,
  today: Date,
  { stack: name = stackNameOf(undefined), isSample = false }: Synthesis = {},
): CloudAssembly {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const stack = new TruedownStack(app, name, { settings, bundles, today });
  const forgetful = retentionWarning(settings);
  if (forgetful) Annotations.of(stack).addWarningV2('truedown:retention', forgetful);
  if (isSample) refuseDeployment(stack, 'SettingsAreNamed', SAMPLES);
  return app.synth();
}
