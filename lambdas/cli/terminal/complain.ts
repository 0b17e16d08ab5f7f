import { CommanderError } from 'commander';
import { MonthRefusedError, PipelineError } from '../../domain/errors.ts';
import { indented, note } from './say.ts';
import { systemErrorWords } from './system-error.ts';

/**
 * Tells a person what went wrong and gives the exit code (feeds 3): 0 where help was asked for, 2 for what the person
 * can mend, 1 for a bug, the only case with a stack trace.
 */
export function complain(error: unknown): 0 | 1 | 2 {
  // Commander has already printed its own sentence.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const says = wordsOf(error);
  if (says !== undefined) {
    note(says);
    return 2;
  }
  note(`This is a bug in Truedown, please report it:\n${error instanceof Error ? error.stack : error}`);
  return 1;
}

function wordsOf(error: unknown): string | undefined {
  if (error instanceof MonthRefusedError) return error.problems.map(indented).join('\n');
  if (error instanceof PipelineError && error.name !== 'QueryFailedError') return error.message;
  return systemErrorWords(error);
}
