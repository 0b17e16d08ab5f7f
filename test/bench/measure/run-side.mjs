import { writeSync } from 'node:fs';
import { metered } from './meter.mjs';

// Runs one side of a comparison in a process of its own: `run-side.mjs MODULE ARGUMENT…`. What it took goes to file 3.

const [module, ...args] = process.argv.slice(2);
const { default: work } = await import(module);
const usage = await metered(() => work(...args));
const { user, system } = process.cpuUsage();
// From the process's first moment on: who starts slowly pays for it.
writeSync(3, JSON.stringify({ ...usage, cpu: (user + system) / 1e6 }));
