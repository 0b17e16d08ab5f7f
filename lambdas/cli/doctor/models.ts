import type { TrialQueries } from '../../adapters/aws/athena/trial-queries.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** A model as a run would ask it. */
export interface RenderedModel {
  readonly name: string;
  readonly select: string;
}

/** No more statements are asked at once (faults T16). */
const AT_ONCE = 3;

/** Whether Athena takes every model, without reading anything. */
export async function models(
  queries: Pick<TrialQueries, 'validate'>,
  rendered: readonly RenderedModel[],
): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  for (let at = 0; at < rendered.length; at += AT_ONCE) {
    const some = rendered.slice(at, at + AT_ONCE);
    const found = await Promise.all(
      some.map(async ({ name, select }) => faultOf(name, await queries.validate(name, select))),
    );
    faults.push(...found.flat());
  }
  return faults.length > 0 ? faults : [ready(`Athena takes all ${rendered.length} models`)];
}

function faultOf(name: string, reason: string | undefined): readonly Finding[] {
  if (reason === undefined) return [];
  return [inTheWay(`Athena refuses model ${name}: ${reason}`, 'run no month with this version; report this line')];
}
