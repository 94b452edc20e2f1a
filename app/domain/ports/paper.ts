/** A document in words, ready to be drawn: what a receipt and the summary of a year are on paper. */
export type Paper = {
  language: "es" | "en";
  title: string;
  /** Stands large beside the title. */
  number: string | null;
  issuer: { name: string; lines: readonly string[] };
  /** Why it does not hold. */
  warning: { title: string; text: string } | null;
  rows: readonly PaperRow[];
  /** What was given, and the match beside it; in minor units, and in words. */
  twin: { given: bigint; match: bigint; lines: readonly string[] } | null;
  tables: readonly PaperTable[];
  /** Where it is verified, also as a code to be read by a phone. */
  verify: { title: string; url: string; lines: readonly string[] } | null;
  notes: readonly string[];
  /** When what it says was so: the same paper of the same moment has the same bytes. */
  at: Date;
};

export type PaperRow = { name: string; value: string; isSum?: boolean };

export type PaperTable = {
  title: string;
  /** `width`: of the whole, in percent. */
  columns: readonly { name: string; width: number; isNumber?: boolean }[];
  rows: readonly (readonly string[])[];
  sums: readonly PaperRow[];
};

/** Draws a paper as PDF. */
export type WritePaper = (paper: Paper) => Promise<Uint8Array>;
