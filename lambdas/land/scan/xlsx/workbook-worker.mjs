// Starts the reader of workbooks from its source. Beside a bundle this name is the reader itself.
import { register } from 'tsx/esm/api';

register();
await import('./workbook-worker.ts');
