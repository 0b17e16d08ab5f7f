import { parentPort, workerData } from 'node:worker_threads';
import { FileRefusedError, NoTableError } from '../../file-refused.ts';
import { readWorkbook } from './read-workbook.ts';
import { type Answer, QUESTION, type Question } from './worker-messages.ts';

const { path, skipLines } = workerData as Question;
const rows = readWorkbook(path, skipLines);

/** Answers each question with the next rows, then with what was doubtful. */
async function answer(): Promise<Answer> {
  try {
    const { done, value } = await rows.next();
    return done ? { notes: value } : { rows: value };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return { refused: error.message, isNoTable: error instanceof NoTableError };
  }
}

parentPort?.on('message', async (message) => {
  if (message === QUESTION) parentPort?.postMessage(await answer());
});
