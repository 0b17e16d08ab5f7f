import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ROOT } from './bundle.ts';
import { readSettings } from './read-settings.ts';
import { synthesise } from './synthesise.ts';

// The app that `npx cdk` runs. Whoever deploys an estate names its settings: -c settings=estate.yaml
const app = new App({ autoSynth: false });
const named: unknown = app.node.tryGetContext('settings');
try {
  synthesise(app, readSettings(typeof named === 'string' ? named : join(ROOT, 'samples/estate.yaml')), new Date());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
