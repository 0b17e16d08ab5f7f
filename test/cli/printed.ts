import { onTestFinished, vi } from 'vitest';

/** Catches what a command prints for the rest of the test. */
export function printed(): { readonly out: () => string; readonly err: () => string } {
  const out: string[] = [];
  const err: string[] = [];
  const catching = (texts: string[]) => (text: string | Uint8Array) => texts.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catching(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(catching(err)),
  ];
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { out: () => out.join(''), err: () => err.join('') };
}
