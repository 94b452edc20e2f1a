import { toDecimalText } from "#app/domain/money/money.ts";
import type { OrderedPayout, Payer, PayoutOrder } from "#app/domain/ports/payout-rail.ts";
import type { CsvField, CsvFormat } from "./csv-formats.ts";
import { plainLatin } from "./plain-latin.ts";

/** The batch as the CSV file that a bank asks for, one line a payout. */
export function writeCsv(order: PayoutOrder, { payer, format }: { payer: Payer; format: CsvFormat }): string {
  const lines = order.payouts.map((payout, index) =>
    format.columns.map(({ holds }) => cellOf(holds, { order, payout, number: index + 1, payer, format })),
  );
  const header = format.hasHeader ? [format.columns.map((column) => column.header)] : [];
  return [...header, ...lines]
    .map((cells) => cells.map((cell) => quoted(cell, format)).join(format.separator) + format.lineEnd)
    .join("");
}

type Of = { order: PayoutOrder; payout: OrderedPayout; number: number; payer: Payer; format: CsvFormat };

function cellOf(holds: CsvField, { order, payout, number, payer, format }: Of): string {
  const { details, amount, concept, payoutId } = payout;
  const { currency, day } = order;
  const { bank } = details;
  switch (holds) {
    case "number":
      return String(number);
    case "amount":
      return toDecimalText({ amount, currency }).replace(".", format.decimalMark);
    case "currency":
      return currency;
    case "day":
      return day;
    case "reference":
      return payoutId.replaceAll("-", "");
    case "payerAccount":
      return harmless(payer.account);
    case "documentType":
      return harmless(format.words[details.documentType]);
    case "accountType":
      return bank ? harmless(format.words[bank.accountType]) : "";
    case "holder":
      return harmless(plainLatin(details.holder, { most: 70 }));
    case "documentNumber":
      return harmless(details.documentNumber);
    case "bankCode":
      return harmless(bank?.code ?? "");
    case "bankName":
      return harmless(plainLatin(bank?.name ?? "", { most: 70 }));
    case "accountNumber":
      return harmless(bank?.accountNumber ?? "");
    case "concept":
      return harmless(plainLatin(concept, { most: 140 }));
  }
}

/** A text that a spreadsheet would run as a formula is led by an apostrophe. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string, { separator }: CsvFormat): string {
  return cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
