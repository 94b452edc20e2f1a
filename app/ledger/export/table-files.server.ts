import { join } from "node:path";
import type { Cell, Sheet } from "#app/domain/ports/workbook.ts";
import { csvLine } from "./comma-separated.ts";
import { growingFile } from "./growing-file.server.ts";

/** Rows of one sheet: what is behind them is in the CSV file alone. A spreadsheet is held in memory as a whole. */
const mostRows = 50_000;

/** The tables of an export: each whole as a CSV file, and their first 50,000 rows as sheets of one workbook. */
export function createTableFiles(folder: string) {
  const sheets: Sheet[] = [];
  return {
    sheets,
    /** A table that grows row by row. */
    async open(name: string, columns: readonly string[]) {
      const file = growingFile(join(folder, `${name}.csv`));
      const rows: (readonly Cell[])[] = [];
      sheets.push({ name, columns, rows });
      await file.add(csvLine(columns));
      return {
        async add(cells: readonly Cell[]): Promise<void> {
          await file.add(csvLine(cells));
          if (rows.length < mostRows) rows.push(cells);
          else if (rows.length === mostRows) rows.push([`… csv/${name}.csv`]);
        },
        close: file.close,
      };
    },
  };
}

export type TableFiles = ReturnType<typeof createTableFiles>;
