import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TRINO_VERSION } from './cache.ts';
import { fetchTrino } from './fetch-trino.ts';
import { freePort, type Server, startServer } from './server.ts';
import { query } from './trino-client.ts';

/** A Trino that answers at `url`, with the catalogs `awsdatacatalog` (Glue) and `scratch` (for writing). */
export interface Trino extends Server {
  readonly url: string;
}

/** What the API server of the tests takes for keys and region. */
export const AWS = { region: 'us-east-1', key: 'test', secret: 'test' } as const;

/** The bucket in which the scratch catalog keeps its own notes. It must be there before Trino starts. */
export const SCRATCH_BUCKET = 'truedown-scratch';

/** Starts Trino on the S3 and Glue of `endpoint`; its configuration, data and log go below `folder`. */
export async function startTrino(folder: string, endpoint: string): Promise<Trino> {
  const { java, lib, plugins, launcher } = await fetchTrino();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = await configure(folder, plugins, port, endpoint);
  const server = await startServer({
    name: 'Trino',
    program: java,
    args: [...options(folder, config), '-cp', `${launcher}:${join(lib, '*')}`, 'Launcher', TRINO_VERSION],
    log: join(folder, 'trino.log'),
    isReady: () => isReady(url),
    seconds: 180,
  });
  return { url, stop: server.stop };
}

/** It says that it has started a little before it knows itself as a node that can work. */
async function isReady(url: string): Promise<boolean> {
  if (!(await (await fetch(`${url}/v1/info`)).text()).includes('"starting":false')) return false;
  const { rows } = await query(url, "SELECT count(*) FROM system.runtime.nodes WHERE state = 'active'");
  return rows[0]?.[0] === 1n;
}

function options(folder: string, config: string): string[] {
  return [
    '-Xmx3G',
    '--sun-misc-unsafe-memory-access=allow',
    '-Djdk.attach.allowAttachSelf=true',
    '-Duser.timezone=UTC',
    `-Dnode.data-dir=${join(folder, 'data')}`,
    `-Dconfig=${config}`,
  ];
}

async function configure(folder: string, plugins: string, port: number, endpoint: string): Promise<string> {
  const catalogs = join(folder, 'catalogs');
  await mkdir(catalogs, { recursive: true });
  const config = join(folder, 'config.properties');
  await writeFile(config, properties(server(plugins, catalogs, port)));
  await writeFile(join(catalogs, 'awsdatacatalog.properties'), properties(glueCatalog(endpoint)));
  await writeFile(join(catalogs, 'scratch.properties'), properties(scratchCatalog(endpoint)));
  return config;
}

const properties = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

const server = (plugins: string, catalogs: string, port: number) => ({
  'node.environment': 'truedown',
  coordinator: 'true',
  'node-scheduler.include-coordinator': 'true',
  'http-server.http.port': String(port),
  'discovery.uri': `http://127.0.0.1:${port}`,
  'plugin.dir': plugins,
  'catalog.config-dir': catalogs,
});

const s3 = (endpoint: string) => ({
  'fs.native-s3.enabled': 'true',
  's3.endpoint': endpoint,
  's3.region': AWS.region,
  's3.path-style-access': 'true',
  's3.aws-access-key': AWS.key,
  's3.aws-secret-key': AWS.secret,
  'hive.timestamp-precision': 'MILLISECONDS',
  // Columns that lie near each other would be read with what lies between them: the lane measures what models ask for.
  'parquet.max-merge-distance': '0B',
});

/** Without its last line a query asks the API server for column statistics that it does not have, ten times. */
const glueCatalog = (endpoint: string) => ({
  'connector.name': 'hive',
  'hive.metastore': 'glue',
  'hive.metastore.glue.endpoint-url': endpoint,
  'hive.metastore.glue.region': AWS.region,
  'hive.metastore.glue.aws-access-key': AWS.key,
  'hive.metastore.glue.aws-secret-key': AWS.secret,
  ...s3(endpoint),
  'hive.table-statistics-enabled': 'false',
});

/** What stands for UNLOAD writes through this catalog, since a CTAS into Glue's fails on column statistics. */
const scratchCatalog = (endpoint: string) => ({
  'connector.name': 'hive',
  'hive.metastore': 'file',
  'hive.metastore.catalog.dir': `s3://${SCRATCH_BUCKET}/metastore`,
  ...s3(endpoint),
  'hive.compression-codec': 'SNAPPY',
  'hive.non-managed-table-writes-enabled': 'true',
  'hive.collect-column-statistics-on-write': 'false',
});
