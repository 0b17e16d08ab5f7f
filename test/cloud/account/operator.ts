import { vi } from 'vitest';
import { complain } from '../../../lambdas/cli/terminal/complain.ts';
import { AWS } from '../../trino/start-trino.ts';
import { type Cloud, OPERATOR } from './cloud.ts';

/** What came of a command of `truedown`. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of `truedown` as a person at a terminal does who has the stack's policy, or another one's rights. */
export async function truedown(cloud: Cloud, command: () => Promise<number>, caller = OPERATOR): Promise<Said> {
  vi.stubEnv('AWS_ENDPOINT_URL', cloud.endpoint);
  vi.stubEnv('AWS_REGION', AWS.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', caller);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', AWS.secret);
  const { texts: out, end: endOut } = caught(process.stdout);
  const { texts: err, end: endErr } = caught(process.stderr);
  try {
    const exit = await command().catch(complain);
    return { exit, out: out.join(''), err: err.join('') };
  } finally {
    endOut();
    endErr();
    vi.unstubAllEnvs();
  }
}

/** Keeps what is written to a stream from now on. */
function caught(stream: NodeJS.WriteStream) {
  const texts: string[] = [];
  const spy = vi.spyOn(stream, 'write').mockImplementation((text: string | Uint8Array) => texts.push(String(text)) > 0);
  return { texts, end: () => spy.mockRestore() };
}
