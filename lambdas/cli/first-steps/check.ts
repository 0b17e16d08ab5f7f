import { rmSync } from 'node:fs';
import { Command } from 'commander';
import { parseChargedMonth } from '../../domain/month.ts';
import { followLanding } from '../landing/follow-landing.ts';
import { unfinishedMonth } from '../month/unfinished-month.ts';
import { readSettings } from '../terminal/read-settings.ts';
import { say, warn } from '../terminal/say.ts';
import { stopBySignal } from '../terminal/stop-by-signal.ts';
import { checkJson, checkLines, outcomeOf } from './check-lines.ts';
import { type Checked, type CheckRequest, checkMonth } from './check-month.ts';

interface CheckOptions {
  readonly uploads: string;
  readonly settings: string;
  readonly month?: string;
  readonly json?: true;
}

/** `truedown check`: what is there, what is missing, and what it costs the month. Exit 0 nothing stands in the way, 2 (feeds 3). */
export function checkCommand(): Command {
  return new Command('check')
    .description('list what is there, what a month still lacks and what that would cost it; writes nothing')
    .requiredOption('--uploads <dir>', 'the folder where people drop exports')
    .requiredOption('--settings <file>', "the estate's settings (estate.yaml)")
    .option('--month <month>', 'the month, such as 2026-10; without it the newest that the files tell')
    .option('--json', 'print one JSON object')
    .action(async (options: CheckOptions) => {
      process.exitCode = await check(options);
    });
}

async function check({ uploads, settings: file, month, json }: CheckOptions): Promise<number> {
  const asked = month === undefined ? undefined : parseChargedMonth(month);
  const settings = await readSettings(file);
  const checked = await followed({ month: asked, uploads, settings });
  if (checked.month !== undefined) warn(unfinishedMonth(checked.month, new Date(), settings.timezone));
  say(...(json ? [checkJson(checked)] : checkLines(checked)));
  return outcomeOf(checked.gaps) === 'published' ? 0 : 2;
}

/** Checks while the terminal follows it. Whoever stops it leaves nothing behind. */
async function followed(request: CheckRequest): Promise<Checked> {
  const follower = followLanding();
  let scratch: string | undefined;
  const release = stopBySignal('stopped', () => {
    follower.end();
    if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
  });
  try {
    return await checkMonth(request, follower, (folder) => {
      scratch = folder;
    });
  } finally {
    release();
    follower.end();
  }
}
