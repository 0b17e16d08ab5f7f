#!/usr/bin/env node
// Starts the TypeScript command line as it is: no build that a newcomer must know of.
import { register } from 'tsx/esm/api';

register();
await import('./main.ts');
