import type { Usage } from './side.ts';

export declare function metered(work: () => unknown): Promise<Usage>;
