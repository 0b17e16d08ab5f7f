import { GetEventSourceMappingCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { errorName } from '../aws-errors.ts';

/** The state of what feeds a function, such as `Enabled` or `Disabled`; undefined where it is gone. */
export async function eventSourceState(lambda: LambdaClient, id: string): Promise<string | undefined> {
  try {
    return (await lambda.send(new GetEventSourceMappingCommand({ UUID: id }))).State ?? 'unknown';
  } catch (error) {
    if (errorName(error) === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}
