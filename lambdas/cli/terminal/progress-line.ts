import { printableName } from '../../domain/text/hidden-characters.ts';

/** What a progress line needs of a stream. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

/** A line of the terminal that is written over itself. */
export interface ProgressLine {
  /** Says what goes on now, on one line however long the text is. */
  readonly show: (text: string) => void;
  /** Takes the line away. */
  readonly clear: () => void;
  /** Whether a terminal shows it. */
  readonly isWatched: boolean;
}

const EMPTY = '\r\x1b[K';
const CUT = '\x1b[?7l';
const WRAP = '\x1b[?7h';

/** A progress line beside the output; where nobody watches it writes nothing. */
export function progressLine(terminal: Terminal = process.stderr): ProgressLine {
  const write = (text: string) => {
    if (terminal.isTTY) terminal.write(text);
  };
  return {
    show: (text) => write(`${EMPTY}${CUT}${printableName(text)}${WRAP}`),
    clear: () => write(EMPTY),
    isWatched: terminal.isTTY,
  };
}
