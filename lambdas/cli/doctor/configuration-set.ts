import type { MailService } from '../../adapters/aws/mail/mail-service.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether the configuration set is there through which every mail leaves, and sends. */
export async function configurationSet(mail: Pick<MailService, 'configurationSet'>, name: string): Promise<Finding> {
  const set = await mail.configurationSet(name);
  if (!set) {
    return inTheWay(
      `SES does not know configuration set ${name}`,
      'deploy the stack again (npx --no-install cdk deploy)',
    );
  }
  if (set.isSending) return ready(`${name} is there and sends`);
  return inTheWay(
    `configuration set ${name} is switched off`,
    `switch it on (aws sesv2 put-configuration-set-sending-options --configuration-set-name ${name} --sending-enabled)`,
  );
}
