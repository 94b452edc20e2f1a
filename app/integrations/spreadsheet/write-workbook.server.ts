import writeExcelFile from "write-excel-file/node";
import type { Cell, Sheet, WriteWorkbook } from "#app/domain/ports/workbook.ts";

/** A workbook by `write-excel-file`: the head of each sheet stays in view, and moments are texts in ISO 8601, so that no zone shifts them. */
export const writeWorkbook: WriteWorkbook = async (path, sheets) => {
  await writeExcelFile(sheets.map(toSheet)).toFile(path);
};

function toSheet({ name, columns, rows }: Sheet) {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(() => ({ width: 18 })),
    data: [columns.map((column) => ({ value: column, fontWeight: "bold" as const })), ...rows.map(toRow)],
  };
}

function toRow(row: readonly Cell[]) {
  return row.map((cell) => {
    if (cell === null || cell === undefined || cell === "") return null;
    if (cell instanceof Date) return { value: cell.toISOString() };
    if (typeof cell === "bigint") return { value: toNumber(cell) };
    return { value: cell };
  });
}

/** Above what a spreadsheet holds exactly, the digits as text. */
function toNumber(amount: bigint): number | string {
  const number = Number(amount);
  return Number.isSafeInteger(number) ? number : amount.toString();
}
