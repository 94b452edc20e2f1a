import type { Currency } from "../money/currency.ts";
import { parseAmount } from "../money/parse-amount.ts";
import { parseDay } from "./parse-day.ts";

/** One line of a bank's statement. `amount`: signed minor units, above zero when money came. `bookedOn`: a day, `2026-12-31`. */
export type StatementLine = { bookedOn: string; amount: bigint; description: string; reference: string };

/** Why a statement cannot be read. `row` counts from 1, as a spreadsheet does. */
export type StatementRefusal =
  | { kind: "no_header" }
  | { kind: "no_lines" }
  | { kind: "too_many_lines" }
  /** Thousands and decimals cannot be told apart: a person must say how the bank writes them. */
  | { kind: "numbers_unclear" }
  | { kind: "wrong_date" | "wrong_amount"; row: number; typed: string }
  /** More cells than the header has columns (a mark inside a text), or debit and credit in one line: no one knows which cell is which. */
  | { kind: "wrong_row"; row: number; typed: string }
  /** A line says another currency than that of the account. */
  | { kind: "wrong_currency"; row: number; typed: string; currency: Currency };

export type ReadStatement = { ok: true; value: StatementLine[] } | { ok: false; refusal: StatementRefusal };

export type DecimalMark = "," | ".";

const mostLines = 20_000;
const rowsBeforeHeader = 30;

/** How banks of Ecuador and Peru head their columns, in lower case and without accents. */
const headings = {
  date: /^(fecha|f\.|date|booking date|dia)/,
  amount:
    /^(monto|importe|valor|amount)(?!.*(saldo|debit|debe|cargo|retiro|egreso|credit|haber|abono|ingreso))/,
  debit: /^((monto|importe|valor)( del?)? )?(debito|debe|cargo|retiro|egreso|debit|withdrawal)/,
  credit: /^((monto|importe|valor)( del?)? )?(credito|haber|abono|ingreso|credit)/,
  currency: /^(moneda|divisa|currency|ccy)/,
  sign: /^(tipo|signo|naturaleza|d\/c|c\/d)/,
  reference:
    /^(referencia|ref\b|documento|comprobante|numero|nro|no\.|num|reference|document|end ?-?to ?-?end)/,
  description: /^(descripcion|concepto|detalle|glosa|movimiento|description|details|memo)/,
};
/** What banks write beside an unsigned amount that left. */
const left = /^(-|d|db|deb|nd|n\/d|debito|debe|cargo|retiro|egreso|debit)\.?$/;
const otherSigns: Record<Currency, RegExp> = { USD: /S\/|PEN/, PEN: /\$|USD/ };
/** How banks write the currency of a line, in lower case and without accents. */
const currencyWords: Record<Currency, RegExp> = {
  USD: /^(us\$|u\$s|\$|840|dolar(es)?( americanos)?)$|\busd\b/,
  PEN: /^(s\/\.?|604|(nuevos? )?sol(es)?)$|\bpen\b/,
};
type Columns = Record<keyof typeof headings, number>;

/**
 * Reads the rows of a bank's CSV by the names of their columns: a date, and debits and credits, or one amount that has its sign
 * or a column that says so. A column of currencies, where there is one, says the account's in each line. Dates are `2026-12-31`,
 * `31/12/2026` or `31-12-2026`. Rows without a date or without an amount (sums, blanks) are left out.
 */
export function readStatement(
  rows: readonly (readonly string[])[],
  { currency, decimalMark }: { currency: Currency; decimalMark: DecimalMark | null },
): ReadStatement {
  const head = rows.slice(0, rowsBeforeHeader).findIndex((row) => columnsOf(row) !== null);
  const columns = head < 0 ? null : columnsOf(rows[head]!);
  if (!columns) return refuse({ kind: "no_header" });
  const body = rows.slice(head + 1);
  if (body.length > mostLines) return refuse({ kind: "too_many_lines" });
  const mark = decimalMark ?? findDecimalMark(body, columns);
  if (!mark) return refuse({ kind: "numbers_unclear" });
  const lines: StatementLine[] = [];
  for (const [index, row] of body.entries()) {
    const cell = (name: keyof Columns) => row[columns[name]]?.trim() ?? "";
    const at = { row: head + 2 + index };
    if (cell("date") === "") continue;
    if (row.slice(rows[head]!.length).some((beyond) => beyond.trim() !== ""))
      return refuse({ kind: "wrong_row", ...at, typed: row.join(" · ") });
    const said = cell("currency");
    if (said !== "" && !currencyWords[currency].test(plain(said)))
      return refuse({ kind: "wrong_currency", ...at, typed: said, currency });
    const amounts = [
      parseCell(cell("amount"), { mark, currency }),
      parseCell(cell("credit"), { mark, currency }),
      parseCell(cell("debit"), { mark, currency }),
    ];
    if (amounts.includes(null)) {
      const typed = [cell("amount"), cell("credit"), cell("debit")].join(" ").trim();
      return refuse({ kind: "wrong_amount", ...at, typed });
    }
    const [amount, credit, debit] = amounts as [bigint, bigint, bigint];
    const signed = amount > 0n && left.test(plain(cell("sign"))) ? -amount : amount;
    if (credit !== 0n && debit !== 0n) return refuse({ kind: "wrong_row", ...at, typed: row.join(" · ") });
    const sum = signed + credit - (debit < 0n ? -debit : debit);
    if (sum === 0n) continue;
    const bookedOn = parseDay(cell("date"));
    if (!bookedOn) return refuse({ kind: "wrong_date", ...at, typed: cell("date") });
    lines.push({ bookedOn, amount: sum, description: cell("description"), reference: cell("reference") });
  }
  return lines.length === 0 ? refuse({ kind: "no_lines" }) : { ok: true, value: lines };
}

function columnsOf(row: readonly string[]): Columns | null {
  const names = row.map(plain);
  const taken = new Set<number>();
  const find = (heading: RegExp) => {
    const place = names.findIndex((name, index) => !taken.has(index) && heading.test(name));
    if (place >= 0) taken.add(place);
    return place;
  };
  const columns = Object.fromEntries(
    Object.entries(headings).map(([name, heading]) => [name, find(heading)]),
  ) as Columns;
  // An amount beside both is one of them again.
  if (columns.debit >= 0 && columns.credit >= 0) columns.amount = -1;
  const hasMoney = columns.amount >= 0 || columns.debit >= 0 || columns.credit >= 0;
  return columns.date >= 0 && hasMoney ? columns : null;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
}

/** The mark before two last digits, if all amounts agree on it; any mark does when none has decimals or thousands. */
function findDecimalMark(rows: readonly (readonly string[])[], columns: Columns): DecimalMark | null {
  const cells = rows.flatMap((row) =>
    [columns.amount, columns.debit, columns.credit].map((place) => bare(row[place] ?? "").digits),
  );
  const ends = (mark: string) => cells.some((cell) => new RegExp(`\\${mark}\\d{1,2}$`).test(cell));
  const [comma, point] = [ends(","), ends(".")];
  if (comma !== point) return comma ? "," : ".";
  return comma || cells.some((cell) => /[.,]/.test(cell)) ? null : ".";
}

/** An amount without its sign and currency; banks write a minus before or behind it, or brackets around it. */
function bare(typed: string): { digits: string; isNegative: boolean } {
  const text = typed.replace(/\s|US\$|S\/\.?|\$|USD|PEN/g, "");
  const isNegative = /^[-−(]|[-−]$/.test(text);
  return { digits: text.replace(/^[-−+(]|[-−)]$/g, ""), isNegative };
}

/** Signed minor units; 0 for an empty cell, null for what is no amount, or one of another currency. */
function parseCell(typed: string, of: { mark: DecimalMark; currency: Currency }): bigint | null {
  if (otherSigns[of.currency].test(typed)) return null;
  const { digits, isNegative } = bare(typed);
  if (digits === "") return typed === "" || /^[-−]$/.test(typed) ? 0n : null;
  const locale = of.mark === "," ? "es-EC" : "en";
  const parsed = parseAmount(digits, { locale, currency: of.currency });
  if (!parsed.ok) return parsed.refusal.kind === "zero" ? 0n : null;
  return isNegative ? -parsed.amount : parsed.amount;
}

function refuse(refusal: StatementRefusal): ReadStatement {
  return { ok: false, refusal };
}
