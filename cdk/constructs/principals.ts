import { ArnPrincipal } from 'aws-cdk-lib/aws-iam';

const PRINCIPAL = /^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)\/[\w+=,.@/-]+$/;

/** The roles and users that the settings name at `where`. @throws Error where one is not the ARN of one role or user. */
export function principalsOf(where: string, arns: readonly string[]): ArnPrincipal[] {
  const wrong = arns.find((arn) => !PRINCIPAL.test(arn));
  if (wrong !== undefined) {
    throw new Error(
      `settings: ${where}: "${wrong}" is not the ARN of one role or user, such as arn:aws:iam::123456789012:role/hr-export`,
    );
  }
  return arns.map((arn) => new ArnPrincipal(arn));
}
