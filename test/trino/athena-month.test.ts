import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { GlueClient } from '@aws-sdk/client-glue';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, inject, it } from 'vitest';
import { AthenaEngine } from '../../lambdas/adapters/aws/athena-engine.ts';
import { S3Store } from '../../lambdas/adapters/aws/s3-store.ts';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { readSettings } from '../../lambdas/cli/read-settings.ts';
import { runSteps } from '../../lambdas/cli/run-steps.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { sha256 } from '../../lambdas/run/json.ts';
import { readInputs } from '../../lambdas/run/run-inputs.ts';
import { fingerprints, runEstate, withFolder } from '../month/run-estate.ts';
import { startAthenaEndpoint } from './athena-endpoint.ts';
import { AWS } from './start-trino.ts';

const SAMPLES = new URL('../../samples/', import.meta.url).pathname;
const BUCKET = 'truedown-estate';
const aws = {
  endpoint: inject('endpoint'),
  region: AWS.region,
  credentials: { accessKeyId: AWS.key, secretAccessKey: AWS.secret },
};

/** Counts the calls of a client by their name. */
function counting(client: GlueClient): Map<string, number> {
  const calls = new Map<string, number>();
  client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        calls.set(commandName ?? '', (calls.get(commandName ?? '') ?? 0) + 1);
        return next(args);
      },
    { step: 'initialize' },
  );
  return calls;
}

describe('the sample month through Athena’s API, with the real SDK', () => {
  it('is the local month, byte for byte', async () => {
    await withFolder(async (out) => {
      // Another name is another run, with a database of its own.
      const settings = { ...(await readSettings(join(SAMPLES, 'estate.yaml'))), estate: 'Harbour Group on Athena' };
      const sample = { uploads: join(SAMPLES, 'uploads'), settings, month: '2026-10' };
      const { run } = await runEstate({ ...sample, out });
      const endpoint = await startAthenaEndpoint({
        trino: inject('trino'),
        endpoint: inject('endpoint'),
        output: `s3://${BUCKET}/athena-results/`,
      });
      const s3 = new S3Client({ ...aws, forcePathStyle: true });
      const glue = new GlueClient(aws);
      const glueCalls = counting(glue);
      await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
      const store = new S3Store(s3, { estate: BUCKET });
      await copyInputs(new FolderStore(out), store, keys.inputs(run));
      const athena = new AthenaClient({ ...aws, endpoint: endpoint.url });
      const engine = new AthenaEngine({
        athena,
        glue,
        store,
        bucket: BUCKET,
        workgroup: 'truedown',
        deadline: () => 600_000,
      });
      const { code } = await readInputs(store, run);
      await runSteps(run, code, { store, engine, mailer: new OutboxMailer(store) }, () => undefined);
      const local = await fingerprints(out, ['reports', 'outbox']);
      expect(Object.keys(local).length).toBeGreaterThan(50);
      expect(await fingerprintsOf(store, ['reports/', 'outbox/'])).toEqual(local);
      console.log(
        `Athena: ${endpoint.statements.length} statements; Glue: ${[...glueCalls].map(([name, n]) => `${n} ${name}`).join(', ')}`,
      );
      await endpoint.stop();
    });
  });
});

async function copyInputs(from: FolderStore, to: S3Store, inputs: string): Promise<void> {
  const objects = [...(await from.list('landed/')), ...(await from.list('manifests/')), ...(await from.list(inputs))];
  for (const { key } of objects) await to.create(key, await readFile(await from.pathOf(key)));
}

async function fingerprintsOf(store: S3Store, prefixes: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const prefix of prefixes) {
    for (const { key } of await store.list(prefix)) found[key] = sha256((await store.read(key)) as Uint8Array);
  }
  return found;
}
