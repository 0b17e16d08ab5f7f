import { GetEventSourceMappingCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { answerName } from '../answers.ts';

/** How what feeds a function stands, such as `Enabled` or `Disabled`, or nothing where it is gone. */
export async function eventSourceState(lambda: LambdaClient, id: string): Promise<string | undefined> {
  try {
    return (await lambda.send(new GetEventSourceMappingCommand({ UUID: id }))).State ?? 'unknown';
  } catch (error) {
    if (answerName(error) === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
