import type { Trial } from './trial.ts';

/** What nobody could know before a deployment, and what this run says of it. */
export function firstDay(trial: Trial): readonly string[] {
  const month = trial.published !== undefined;
  return [
    told(trial.isLanded, "aws:SourceAccount in the functions' trust", 'Lambda took the roles: files have receipts'),
    told(month, "Athena's own check of the bucket, with lists limited to prefixes", 'the functions built every table'),
    told(trial.zone !== '', 'the spelling of the time zone', `Scheduler keeps ${trial.zone}`),
    told(trial.hasIdentity, "the case of the sender's domain", `SES knows ${trial.around.at.identity}`),
    told(
      trial.isReported,
      "SES's reports on EventBridge",
      'they reach the ledger; a mail without one is settled by hand',
    ),
    told(
      trial.isCopyRefused,
      'restoring under create-once',
      'a copy over a key is refused, to administrators too: whoever restores lifts the statement CreatedOnce first, and deploys it again',
    ),
    told(month, 'permission boundaries of the organisation', 'the stack was deployed and its functions work'),
    told(false, 'a function that runs out of memory or time (Lambda.Unknown)', ''),
    told(false, "the functions' memory at 100,000 seats", ''),
  ];
}

function told(isAnswered: boolean, question: string, answer: string): string {
  return isAnswered ? `answered  ${question}: ${answer}` : `open      ${question}: this run has not shown it`;
}
