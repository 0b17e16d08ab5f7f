import { AthenaEngine } from '../../lambdas/adapters/aws/athena/athena-engine.ts';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { temporaryStore } from '../temporary-store.ts';
import { FakeAthena } from './fake-athena.ts';
import { FakeGlue } from './fake-glue.ts';

export const BUCKET = 'harbour-estate';

/** Waits for nothing, and knows how long it would have waited. */
export function countedWaiting(passes: (milliseconds: number) => void = () => undefined) {
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
    passes(milliseconds);
  };
  const waiting = { sleep, random: () => 0.5 };
  return { waits, waiting };
}

/** An Athena engine over services of its own in this process, on an empty store. `passes` hears of every wait. */
export async function openAthena(
  deadline: () => number = () => 780_000,
  passes: (milliseconds: number) => void = () => undefined,
) {
  const { root } = await temporaryStore();
  const glue = new FakeGlue();
  const athena = new FakeAthena(root, glue);
  const store = new FolderStore(`${root}/${BUCKET}`);
  const { waits, waiting } = countedWaiting(passes);
  const openAgain = (until: () => number = deadline) =>
    new AthenaEngine({
      athena: athena.client,
      glue: glue.client,
      store,
      bucket: BUCKET,
      workgroup: 'truedown',
      deadline: until,
      waiting,
    });
  return { engine: openAgain(), openAgain, store, athena, glue, waits };
}
