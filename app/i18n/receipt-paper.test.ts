import { expect, test } from "vitest";
import type { MoneyData } from "#app/domain/money/money.ts";
import type { IssuedReceipt, ReceiptContent } from "#app/domain/receipt/receipt-content.ts";
import { receiptPaper } from "./receipt-paper.ts";
import { yearlyPaper } from "./yearly-paper.ts";

const usd = (amount: string): MoneyData => ({ amount, currency: "USD" });
const issuer = {
  name: "Fundación Ñandú",
  taxId: "179",
  address: "Calle 1",
  country: "EC",
  timeZone: "America/Guayaquil",
};
const content: ReceiptContent = {
  format: "esperanza-receipt-1",
  number: "R-2026-000002",
  issuer,
  issuedAt: "2027-01-01T04:59:00Z",
  donation: "E-36D04016",
  campaign: { title: "Pan de yuca", slug: "pan-de-yuca" },
  paidAt: "2026-12-31T12:00:00Z",
  means: "card",
  gift: usd("1200.00"),
  tip: usd("3.00"),
  feeCover: usd("0.00"),
  total: usd("1203.00"),
  match: { amount: usd("100.00"), ratio: "1.5", is: "conditional", matcher: "FECD" },
  replaces: "R-2026-000001",
  entry: "12",
};
const receipt: IssuedReceipt = { content, hash: "ab", code: "c0de", annulment: null };
const annulled: IssuedReceipt = {
  ...receipt,
  annulment: { number: "A-2027-000001", at: "2027-02-01T12:00:00Z", reason: "disputed", replacedBy: null },
};
const of = { donor: "José", siteUrl: "https://esperanza.example" };

test("a receipt on paper says all that it states, in the donor's language, by the calendar of its issuer", () => {
  const paper = receiptPaper(receipt, { ...of, locale: "es" });
  expect(paper.rows).toEqual([
    { name: "Recibido de", value: "José" },
    { name: "Para la campaña", value: "Pan de yuca" },
    { name: "Fecha del aporte", value: "31 de diciembre de 2026" },
    { name: "Fecha de emisión", value: "31 de diciembre de 2026" },
    { name: "Forma", value: "Tarjeta" },
    { name: "Código del aporte", value: "E-36D04016" },
    { name: "Sustituye al recibo", value: "R-2026-000001" },
    { name: "Aporte a la campaña", value: "$1.200,00" },
    { name: "Propina para la plataforma", value: "$3,00" },
    { name: "Total recibido", value: "$1.203,00 USD", isSum: true },
  ]);
  expect(paper.twin).toMatchObject({ given: 120_000n, match: 10_000n });
  expect(paper.twin!.lines[0]).toContain("$100,00, a razón de 1,5 por 1, de FECD");
  expect(paper.verify!.url).toBe("https://esperanza.example/recibos/c0de");
  expect(paper.warning).toBeNull();
});

test("one that does not hold says so, with the number, the day and the reason", () => {
  const paper = receiptPaper(annulled, { ...of, donor: null, locale: "en" });
  expect(paper.warning!.text).toBe(
    "Annulment A-2027-000001, of 1 February 2027. The donor's bank took the payment back, or a part of it, by a dispute. Nothing is left of the donation, and no other receipt replaces it.",
  );
  expect(paper.rows[0]!.value).toBe("Somebody who left no name");
});

test("the summary of a year lists all receipts and adds up those that hold", () => {
  const at = new Date("2027-01-15T12:00:00Z");
  const receipts = [receipt, annulled, receipt];
  const { tables } = yearlyPaper({ year: 2026, currency: "USD", donor: "José", issuer, receipts, at }, "es");
  expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
  expect(tables[0]!.sums.map(({ value }) => value)).toEqual(["$2.400,00", "$6,00", "$2.406,00 USD"]);
  expect(tables[1]!.rows[0]).toContain("A-2027-000001");
});
