/** Everything that real files must come to, one lane after the other. */
await import('./directory.ts');
await import('./incident-log.ts');
