import type { Line } from '../line.ts';
import type { Part } from '../measure/bench.ts';
import { median, type Round, tookWords } from '../measure/rounds.ts';
import type { Usage } from '../measure/side.ts';

const EXCELJS = 'exceljs@4.4.0';

/** Reading a workbook beside exceljs (goal P8), which brings packages without a licence and so is nobody's dependency here. */
export const workbook: Part = {
  goals: ['P8'],
  measure: async (bench) => {
    const file = bench.path('rows.xlsx');
    await bench.run({ module: 'make-workbook.ts', args: [file, String(bench.sizes.workbookRows)] });
    const ours = () => ({ module: 'workbook.ts', args: [file] });
    const theirs = () => ({ module: 'exceljs.mjs', args: [file] });
    const rounds = await bench.rounds(hasExceljs() ? { workbook: ours, exceljs: theirs } : { workbook: ours });
    const memory = median(rounds, (round) => (round.workbook as Usage).rss);
    return [
      speed(rounds),
      {
        goal: 'P8',
        what: 'memory of it',
        figure: memory,
        most: 512,
        unit: 'MB',
        detail: tookWords(rounds, 'workbook'),
      },
    ];
  },
};

function speed(rounds: readonly Round[]): Line {
  const line = { goal: 'P8', what: 'rows a second of a workbook beside exceljs', least: 1.5, unit: 'x' } as const;
  if (!rounds[0]?.exceljs) return { ...line, detail: `not installed: npm install --no-save ${EXCELJS} brings it` };
  const pace = ({ figures, work }: Usage) => (figures.rows ?? Number.NaN) / work;
  const figure = median(rounds, (round) => pace(round.workbook as Usage) / pace(round.exceljs as Usage));
  return { ...line, figure, detail: `${tookWords(rounds, 'workbook')} beside ${tookWords(rounds, 'exceljs')}` };
}

function hasExceljs(): boolean {
  try {
    import.meta.resolve('exceljs');
    return true;
  } catch {
    return false;
  }
}
