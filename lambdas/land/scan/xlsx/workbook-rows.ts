import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { FileRefusedError, NoTableError } from '../../file-refused.ts';
import type { FormRows } from '../form-rows.ts';
import { type Answer, QUESTION, type Question } from './worker-messages.ts';

/** What a workbook may take (faults T33). */
const MAX_HEAP_MB = 192;
const MAX_SECONDS = 60;

/**
 * The rows of a workbook's table, read in a worker of its own: whatever a workbook does, the program goes on.
 * @throws FileRefusedError for a workbook that is damaged, or beyond the budget of bytes, cells, memory or time.
 */
export async function* workbookRows(path: string, skipLines: number): FormRows {
  const worker = startWorker({ path, skipLines });
  const late = AbortSignal.timeout(MAX_SECONDS * 1000);
  try {
    for (;;) {
      const answer = await ask(worker, late);
      if ('refused' in answer) throw refusal(answer);
      if ('notes' in answer) return answer.notes;
      yield answer.rows;
    }
  } finally {
    await worker.terminate();
  }
}

function startWorker(workerData: Question): Worker {
  const entry = new URL('./workbook-worker.mjs', import.meta.url);
  return new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
}

async function ask(worker: Worker, signal: AbortSignal): Promise<Answer> {
  worker.postMessage(QUESTION);
  try {
    const [answer] = await once(worker, 'message', { signal });
    return answer as Answer;
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw beyond('more memory');
    if (name === 'AbortError') throw beyond('more time');
    throw error;
  }
}

function beyond(what: string): FileRefusedError {
  return new FileRefusedError(`the workbook takes ${what} to read than is left for one; export the table as CSV`);
}

function refusal({ refused, isNoTable }: Extract<Answer, { readonly refused: string }>): FileRefusedError {
  return isNoTable ? new NoTableError(refused) : new FileRefusedError(refused);
}
