import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { bundle } from './bundle.ts';
import { readEstateFile } from './estate-file.ts';
import { stackNameOf } from './stack-name.ts';
import { synthesise } from './synthesise.ts';

// The app that `npx --no-install cdk` runs. Whoever deploys an estate names its settings: -c settings=estate.yaml
// A second one beside it has a stack of its own: -c stack=truedown-test
const app = new App({ autoSynth: false });
const named: unknown = app.node.tryGetContext('settings');
const scratch = mkdtempSync(join(tmpdir(), 'truedown-bundles-'));
try {
  const stack = stackNameOf(app.node.tryGetContext('stack'));
  const { raw, settings, isSample } = readEstateFile(typeof named === 'string' ? named : undefined);
  synthesise(app, settings, bundle(raw, scratch), new Date(), { stack, isSample });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
