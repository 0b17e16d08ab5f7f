import ExcelJS from 'exceljs';

/** Every row of a workbook as exceljs streams it. */
export default async function exceljs(file) {
  let rows = 0;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, {
    worksheets: 'emit',
    sharedStrings: 'cache',
  })) {
    for await (const row of sheet) if (row.values.length > 0) rows++;
  }
  return { rows };
}
