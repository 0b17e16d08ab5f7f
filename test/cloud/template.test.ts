import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readSettingsFile } from '../../lambdas/settings-file.ts';
import { ROOT } from '../house/source-files.ts';
import { motoProgram } from '../trino/start-moto.ts';
import { synthesize } from './account/synthesized.ts';

/** CDK itself lets each function wait for its role and the role's policy, where the role alone is already named. */
const OF_CDK = 'W3005';

async function findings(template: object, folder: string): Promise<string> {
  const file = join(folder, 'Truedown.template.json');
  await writeFile(file, JSON.stringify(template));
  const options = ['--regions', 'eu-west-1', '--ignore-checks', OF_CDK];
  return motoProgram('cfn-lint', [file, ...options]).catch(String);
}

it('the template is clean for cfn-lint, which finds what CloudFormation would refuse', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-lint-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { template } = synthesize(readSettingsFile(join(ROOT, 'samples/estate.yaml')).raw, folder);
  expect(await findings(template, folder)).toBe('');
  const wrong = JSON.parse(JSON.stringify(template).replace('"nodejs24.x"', '"nodejs99.x"')) as object;
  expect(await findings(wrong, folder)).toContain('nodejs99.x');
});
