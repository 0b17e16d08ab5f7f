import type { MailService } from '../../adapters/aws/mail/mail-service.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether SES has verified the sender's domain and signs for it; where not, which DNS records it waits for. */
export async function senderIdentity(mail: Pick<MailService, 'identity'>, name: string): Promise<Finding> {
  const identity = await mail.identity(name);
  if (!identity)
    return inTheWay(
      `SES does not know ${name}`,
      'deploy the stack again (npx --no-install cdk deploy), or, where it was to be the account’s own (mail.identity: existing), verify it in SES',
    );
  const { isVerified, dkim, records } = identity;
  if (isVerified && dkim === 'SUCCESS') return ready(`${name} is verified and signed`);
  const what = isVerified ? `${name} is not signed (DKIM ${dkim})` : `${name} is not verified (DKIM ${dkim})`;
  return inTheWay(what, 'enter these records in its DNS; SES finds them within 72 hours', records);
}
