import type { SESClient } from '@aws-sdk/client-ses';
import { expect, it, vi } from 'vitest';
import { deployedMailer } from '../../lambdas/adapters/aws/deployed.ts';
import { ENVIRONMENT } from '../../lambdas/environment.ts';

it('the mail service is asked once for each mail: with its defaults the client sends three copies (design 5)', async () => {
  vi.stubEnv('AWS_REGION', 'eu-west-1');
  const mailer = deployedMailer({ [ENVIRONMENT.configurationSet]: 'truedown' });
  const ses = Reflect.get(mailer, 'ses') as SESClient;
  expect(await ses.config.maxAttempts()).toBe(1);
  vi.unstubAllEnvs();
});
