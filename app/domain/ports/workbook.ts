/** A value of a cell; moments are written in UTC, nothing as an empty cell. */
export type Cell = string | number | bigint | boolean | Date | null | undefined;

/** One table of a workbook. */
export type Sheet = { name: string; columns: readonly string[]; rows: readonly (readonly Cell[])[] };

/** Writes tables as one workbook for a spreadsheet (XLSX). A text is never run as a formula. */
export type WriteWorkbook = (path: string, sheets: readonly Sheet[]) => Promise<void>;

/** The rows of a file of comma-separated values; null for what is none. */
export type ReadTable = (bytes: Uint8Array) => string[][] | null;
