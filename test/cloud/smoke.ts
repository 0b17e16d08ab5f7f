import { Command } from 'commander';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { smoke } from './smoke/smoke.ts';

/** `npm run smoke -- --stack NAME --settings FILE`, once, by whoever has an account and has deployed a trial estate into it. */
const command = new Command('smoke')
  .description('try a trial estate in an AWS account; it mails nobody but its owner')
  .requiredOption('--stack <name>', 'the stack of the trial estate')
  .requiredOption('--settings <file>', 'its settings: a copy of test/cloud/smoke/estate.yaml with your own addresses')
  .action(async (options: { readonly stack: string; readonly settings: string }) => {
    process.exitCode = await smoke(options).catch(complain);
  });

await command.parseAsync();
