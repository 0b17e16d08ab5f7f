import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether the bucket itself refuses to overwrite what is created once, whoever writes (design 2). */
export function createOncePolicy(overwritable: readonly string[]): Finding {
  if (overwritable.length === 0) return ready('the bucket refuses to overwrite what is created once');
  return inTheWay(
    `the bucket's policy lets somebody overwrite ${overwritable.join(', ')}`,
    'somebody has changed its statement CreatedOnce, and a deployment does not notice; put it back as the template has it (CloudFormation console, Template)',
  );
}
