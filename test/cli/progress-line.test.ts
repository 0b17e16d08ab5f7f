import { describe, expect, it } from 'vitest';
import { progressLine } from '../../lambdas/cli/terminal/progress-line.ts';

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => written.push(text) > 0, written };
}

describe('a line of progress', () => {
  it('stands over the one before it, is cut where the terminal ends, and is gone in the end', () => {
    const screen = terminal(true);
    const line = progressLine(screen);
    line.show('1 of 2 files');
    line.show('2 of 2 files');
    line.clear();
    expect(screen.written).toEqual([
      '\r\x1b[K\x1b[?7l1 of 2 files\x1b[?7h',
      '\r\x1b[K\x1b[?7l2 of 2 files\x1b[?7h',
      '\r\x1b[K',
    ]);
  });

  it.each([
    { name: 'a\x1b[2Jb.csv', shows: 'a\\u001b[2Jb.csv', why: 'an order to the terminal' },
    { name: 'a\nb.csv', shows: 'a\\u000ab.csv', why: 'a line break' },
    { name: 'a\rb.csv', shows: 'a\\u000db.csv', why: 'a way back to the beginning of the line' },
  ])('F32: $why in a name is shown by its number', ({ name, shows }) => {
    const screen = terminal(true);
    progressLine(screen).show(name);
    expect(screen.written).toEqual([`\r\x1b[K\x1b[?7l${shows}\x1b[?7h`]);
  });

  it('is not written into a file', () => {
    const file = terminal(false);
    const line = progressLine(file);
    line.show('1 of 2 files');
    line.clear();
    expect(file.written).toEqual([]);
  });
});
