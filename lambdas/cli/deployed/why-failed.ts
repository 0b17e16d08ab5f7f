import * as z from 'zod';
import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import { keys } from '../../domain/keys.ts';
import { parseMonth } from '../../domain/month.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { stopWords } from '../../run/mails/sending-stop.ts';
import { stackOption } from '../estate/place.ts';
import { failureOf } from './failure-of.ts';

/** What failed last on a deployed estate, in sentences, each with what mends it. */
export async function whyFailed(stack: string, estate: OpenedEstate): Promise<readonly string[]> {
  const lines = [
    ...(await stopped(stack, estate)),
    ...(await failedExecution(estate)),
    ...(await failedMessages(stack, estate)),
  ];
  return lines.length > 0 ? lines : ['the newest month has not failed, and no function of a queue has given up'];
}

async function stopped(stack: string, { store }: OpenedEstate): Promise<string[]> {
  const words = await stopWords(store);
  return words === undefined ? [] : [`${words}; ${COMMAND} resume ${stackOption(stack)} lets it go`];
}

async function failedExecution({ machine, store }: OpenedEstate): Promise<string[]> {
  const execution = await machine.newestFailure();
  if (!execution) return [];
  const { says } = await failureOf(monthOf(execution.input), execution, store);
  return [`execution ${execution.arn} has failed: ${execution.error || execution.status}`, says];
}

const asked = z.object({ month: z.string().transform(parseMonth) });

/** The month that was asked for by name, as a person does. The schedule's time does not say it by itself. */
function monthOf(input: unknown) {
  return asked.safeParse(input).data?.month;
}

async function failedMessages(stack: string, { failed }: OpenedEstate): Promise<string[]> {
  const lines: string[] = [];
  for (const [handler, work] of Object.entries(failed)) {
    const count = await work.count();
    if (count === 0) continue;
    const about = unique((await work.look()).map(subjectOf));
    lines.push(`${handler} has given up on ${count === 1 ? 'one message' : `${count} messages`}: ${about.join(', ')}`);
  }
  if (lines.length > 0) lines.push(`${COMMAND} redrive ${stackOption(stack)} gives them another try`);
  return lines;
}

const message = z.union([
  z
    .object({ detail: z.object({ object: z.object({ key: z.string() }) }) })
    .transform(({ detail }) => detail.object.key.slice(keys.uploads.length)),
  z.object({ receipt: z.string() }).transform(({ receipt }) => receipt),
  z.object({ 'detail-type': z.string() }).transform((event) => event['detail-type']),
]);

/** What a message is about: a file, a receipt, a kind of report. */
function subjectOf(body: string): string {
  try {
    return message.parse(JSON.parse(body));
  } catch {
    return 'a message that cannot be read';
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
