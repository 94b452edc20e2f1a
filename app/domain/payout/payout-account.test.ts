import { expect, test } from "vitest";
import { maskOf, readPayoutAccount, type StatedAccount } from "./payout-account.ts";

const ecuador: StatedAccount = {
  rail: "bank_transfer",
  country: "EC",
  holder: "  Yusmary   Peña ",
  documentType: "national_id",
  documentNumber: "171003406-5",
  bankName: "Banco Pichincha",
  bankCode: "PICHECEQ",
  accountType: "savings",
  accountNumber: "2200-456 712",
};
const peru: StatedAccount = {
  ...ecuador,
  country: "PE",
  documentNumber: "45678912",
  bankName: "BCP",
  bankCode: "",
  accountNumber: "002-191-191840916000-51",
};
const details = (stated: StatedAccount) => {
  const read = readPayoutAccount(stated);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.details;
};
const problems = (stated: StatedAccount) => {
  const read = readPayoutAccount(stated);
  return read.ok ? [] : read.problems.map(({ field, kind }) => `${field} ${kind}`);
};

test("numbers are read without spaces and hyphens, and a CCI names its bank", () => {
  expect(details(ecuador)).toMatchObject({
    holder: "Yusmary Peña",
    documentNumber: "1710034065",
    bank: { accountNumber: "2200456712", code: "PICHECEQ" },
  });
  expect(details(peru).bank).toMatchObject({ accountNumber: "00219119184091600051", code: "002" });
  expect(details({ ...peru, accountNumber: "011-366-000100032542-21" }).bank!.code).toBe("011");
});

test("each digit of a CCI that is typed wrongly is found", () => {
  const right = "00219119184091600051";
  for (let place = 0; place < right.length; place++) {
    const wrong = right.slice(0, place) + ((Number(right[place]) + 1) % 10) + right.slice(place + 1);
    expect(problems({ ...peru, accountNumber: wrong })).toEqual(["accountNumber not_a_cci"]);
  }
});

const planted: [string, Partial<StatedAccount>, string][] = [
  ["no holder", { holder: " " }, "holder missing"],
  ["a holder of a formula", { holder: "=SUM(A1)" }, "holder not_a_name"],
  ["a holder in letters that banks do not write", { holder: "Мария" }, "holder not_a_name"],
  ["a long holder", { holder: "A".repeat(71) }, "holder too_long"],
  ["a card of nine digits", { documentNumber: "171003406" }, "documentNumber not_a_document"],
  [
    "a passport with signs",
    { documentType: "passport", documentNumber: "VE+1234" },
    "documentNumber not_a_document",
  ],
  ["a document of no kind", { documentType: "x" }, "documentType missing"],
  ["no bank", { bankName: "" }, "bankName missing"],
  ["no code of the bank", { bankCode: "" }, "bankCode missing"],
  ["a code of nine", { bankCode: "PICHECEQX" }, "bankCode not_a_bank"],
  ["four digits of an account", { accountNumber: "1234" }, "accountNumber not_an_account"],
  ["21 digits", { accountNumber: "1".repeat(21) }, "accountNumber not_an_account"],
  ["letters in an account", { accountNumber: "12345A" }, "accountNumber not_an_account"],
  ["no kind of account", { accountType: "" }, "accountType missing"],
  ["another country", { country: "CO" }, "country missing"],
  ["another rail", { rail: "pigeon" }, "rail missing"],
];

test.each(planted)("it refuses %s", (_, wrong, problem) => {
  expect(problems({ ...ecuador, ...wrong })).toEqual([problem]);
});

test("a CCI of one bank is not taken for another, and a card of Peru has eight digits", () => {
  expect(problems({ ...peru, bankCode: "011" })).toEqual(["bankCode bank_differs"]);
  expect(problems({ ...peru, documentNumber: "1710034065" })).toEqual(["documentNumber not_a_document"]);
});

test("cash asks for no bank, and a mask shows little of a short number", () => {
  const bank = { bankName: "", bankCode: "", accountType: "", accountNumber: "" };
  const cash = details({ ...ecuador, ...bank, rail: "cash_code" });
  expect(cash.bank).toBeNull();
  expect(maskOf(cash)).toBe("••••\u00a04065");
  expect(maskOf(details({ ...ecuador, accountNumber: "12345" }))).toBe("••••\u00a045");
  expect(maskOf(details(ecuador))).toBe("••••\u00a06712");
});
