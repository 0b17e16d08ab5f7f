/** What subscription units are counted in: a table of the CMDB is of one class or of none (R8.1). */
export const RESOURCE_CLASSES = [
  'server',
  'paas',
  'function',
  'container',
  'device',
  'networking',
  'iot',
  'unresolved',
] as const;

export type ResourceClass = (typeof RESOURCE_CLASSES)[number];
