import { describe, expect, it } from 'vitest';
import { deploy, ofType } from './deployed.ts';

type Query = { readonly Expression?: string; readonly Id: string; readonly MetricStat?: { readonly Period: number } };
const alarms = ofType(deploy().resources, 'AWS::CloudWatch::Alarm')
  .map(({ properties }) => properties)
  .filter(({ Metrics }) => Metrics !== undefined);

/** How many periods an alarm looks at, at least one more than it judges: there is a value before the first. */
const LOOKS_AT = 5;

/** What CloudWatch makes of `DIFF(FILL(lying, 0))` over what SQS reported, with nothing where it reported nothing. */
function moreThanBefore(reported: readonly (number | null)[]): number[] {
  const filled = reported.map((count) => count ?? 0);
  return filled.slice(1).map((count, i) => count - (filled[i] ?? 0));
}

/** In which periods the alarm calls: it goes from OK to ALARM, M of N as the template says. */
function calls(reported: readonly (number | null)[], { M, N }: { M: number; N: number }): number[] {
  const isBad = reported.map((_, now) => {
    const seen = [...Array(LOOKS_AT).fill(null), ...reported.slice(0, now + 1)].slice(-LOOKS_AT);
    return (
      moreThanBefore(seen)
        .slice(-N)
        .filter((more) => more > 0).length >= M
    );
  });
  return isBad.flatMap((bad, now) => (bad && !isBad[now - 1] ? [now] : []));
}

describe('A1: a queue of failures calls for each message, not for the first alone', () => {
  it('is an alarm on what is more than before, for every queue of failures', () => {
    expect(alarms).toHaveLength(5);
    for (const alarm of alarms) {
      const [expression, metric] = alarm.Metrics as [Query, Query];
      expect(expression.Expression).toBe('DIFF(FILL(lying, 0))');
      expect(metric).toMatchObject({
        Id: 'lying',
        MetricStat: { Metric: { MetricName: 'ApproximateNumberOfMessagesVisible' }, Period: 300, Stat: 'Maximum' },
      });
      expect(alarm).toMatchObject({ Threshold: 0, ComparisonOperator: 'GreaterThanThreshold' });
      expect(alarm).toMatchObject({ EvaluationPeriods: 3, DatapointsToAlarm: 1, TreatMissingData: 'notBreaching' });
    }
  });

  it.each([
    { reported: [null, null, null, 1, 1, 1, 1, 1], at: [3], why: 'the first, in a queue that reported nothing' },
    { reported: [1, 1, 1, 1, 1, 2, 2, 2, 2], at: [0, 5], why: 'the second while the first lies there' },
    { reported: [3, 3, 3, 3, 3, 3], at: [0], why: 'a queue that nobody looks after says nothing new' },
    { reported: [2, 2, 2, 2, 1, 1, 1, 0, 0], at: [0], why: 'messages that were moved back are no news' },
    { reported: [1, 1, 1, 1, 0, 0, 0, 0, 1, 1], at: [0, 8], why: 'and one that failed again is' },
  ])('$reported calls at $at: $why', ({ reported, at }) => expect(calls(reported, { M: 1, N: 3 })).toEqual(at));

  it('passes over no rise that SQS reports one period late', () => {
    const seenLate = moreThanBefore([0, 0, 0, 1, 1]).slice(-3);
    expect(seenLate.filter((more) => more > 0)).toHaveLength(1);
  });
});
