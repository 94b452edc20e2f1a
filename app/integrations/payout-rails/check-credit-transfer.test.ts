import { expect, test } from "vitest";
import type { PayoutOrder } from "#app/domain/ports/payout-rail.ts";
import { checkCreditTransfer, type Fault } from "./check-credit-transfer.ts";
import { writeCreditTransfer } from "./write-credit-transfer.ts";

const payer = { name: "Fundación Esperanza", account: "2200123456", bic: "PICHECEQXXX" };
const order: PayoutOrder = {
  batchId: "019ab3c4-0000-7000-8000-00000000b001",
  number: 7,
  currency: "USD",
  approvedAt: new Date("2026-03-21T15:04:05Z"),
  day: "2026-03-21",
  payouts: [
    {
      payoutId: "019ab3c4-0000-7000-8000-00000000a001",
      amount: 4_505n,
      concept: "Esperanza 0000A001",
      details: {
        rail: "bank_transfer",
        country: "EC",
        holder: "Yusmary Peña Ñáñez",
        documentType: "national_id",
        documentNumber: "1710034065",
        bank: {
          name: "Cooperativa Jardín Azuayo",
          code: "COJAEC21",
          accountType: "savings",
          accountNumber: "220045671234",
        },
      },
    },
    {
      payoutId: "019ab3c4-0000-7000-8000-00000000a002",
      amount: 1n,
      concept: "Esperanza 0000A002",
      details: {
        rail: "bank_transfer",
        country: "PE",
        holder: "José O'Higgins & Hijos",
        documentType: "passport",
        documentNumber: "VE0912873",
        bank: {
          name: "BCP",
          code: "002",
          accountType: "checking",
          accountNumber: "00219119184091600051",
        },
      },
    },
  ],
};
const written = writeCreditTransfer(order, payer);

test("a written order has no fault, and its sum is exact", () => {
  expect(checkCreditTransfer(written)).toEqual([]);
  expect(written).toContain("<CtrlSum>45.06</CtrlSum>");
  expect(written).toContain('<InstdAmt Ccy="USD">0.01</InstdAmt>');
  expect(written).toContain("<Nm>Yusmary Pena Nanez</Nm>");
  expect(written).toContain("<Nm>Jose O'Higgins + Hijos</Nm>");
  expect(written).toContain("<MmbId>002</MmbId>");
  expect(written).toContain("<BICFI>COJAEC21</BICFI>");
  expect(writeCreditTransfer(order, payer)).toBe(written);
});

const first = "019ab3c4000070008000";
const planted: [what: string, from: string | RegExp, to: string, at: string, kind: Fault["kind"]][] = [
  ["an end that is missing", "</Document>", "", "", "not_xml"],
  ["a comment", "<GrpHdr>", "<GrpHdr><!-- x -->", "", "not_xml"],
  ["a document type", "<Document", "<!DOCTYPE Document><Document", "", "not_xml"],
  ["an older version", "pain.001.001.09", "pain.001.001.03", "Document", "wrong_namespace"],
  ["another attribute", "<Document ", '<Document lang="es" ', "Document", "unknown_attribute"],
  ["an attribute inside", "<GrpHdr>", '<GrpHdr lang="es">', "GrpHdr", "unknown_attribute"],
  ["no id of the message", /<MsgId>.*<\/MsgId>/, "", "GrpHdr/MsgId", "missing"],
  ["two of them", /(<MsgId>.*<\/MsgId>)/, "$1$1", "GrpHdr/MsgId", "too_many"],
  ["an empty one", /<MsgId>.*<\/MsgId>/, "<MsgId></MsgId>", "GrpHdr/MsgId", "wrong_form"],
  ["one too long", /<MsgId>/, "<MsgId>1234", "GrpHdr/MsgId", "too_long"],
  ["one with two slashes", /<MsgId>.*</, "<MsgId>a//b<", "GrpHdr/MsgId", "wrong_reference"],
  ["one that begins with a slash", /<MsgId>.*</, "<MsgId>/a<", "GrpHdr/MsgId", "wrong_reference"],
  ["an element of no definition", "<GrpHdr>", "<GrpHdr><Hola>x</Hola>", "GrpHdr/Hola", "unknown_element"],
  [
    "another order",
    /(<MsgId>.*<\/MsgId>)\s*(<CreDtTm>.*<\/CreDtTm>)/,
    "$2$1",
    "GrpHdr/MsgId",
    "out_of_order",
  ],
  ["text between elements", "<GrpHdr>", "<GrpHdr>x", "", "not_xml"],
  ["a moment without time", /<CreDtTm>.*</, "<CreDtTm>2026-03-21<", "GrpHdr/CreDtTm", "wrong_form"],
  ["a day that is none", /<Dt>.*</, "<Dt>2026-13-01<", "PmtInf/ReqdExctnDt/Dt", "wrong_form"],
  ["a day without its choice", /<Dt>.*<\/Dt>/, "", "PmtInf/ReqdExctnDt", "not_one_of"],
  ["both of a choice", "<Dt>", "<DtTm>2026-03-21T10:00:00Z</DtTm><Dt>", "PmtInf/ReqdExctnDt", "not_one_of"],
  ["another method", "<PmtMtd>TRF", "<PmtMtd>DD", "PmtInf/PmtMtd", "wrong_form"],
  ["who bears the charges", "SLEV", "NOBODY", "PmtInf/ChrgBr", "wrong_form"],
  ["a bank's code", "PICHECEQXXX", "PICHECEQX", "PmtInf/DbtrAgt/FinInstnId/BICFI", "wrong_form"],
  ["a letter with its accent", "Pena", "Peña", "CdtTrfTxInf/Cdtr/Nm", "wrong_character"],
  ["an account too long", "220045671234", "2".repeat(35), "CdtTrfTxInf/CdtrAcct/Id/Othr/Id", "too_long"],
  ["a kind of account", "SVGS", "AHORROS", "CdtTrfTxInf/CdtrAcct/Tp/Cd", "wrong_form"],
  ["an amount without currency", ' Ccy="USD"', "", "CdtTrfTxInf/Amt/InstdAmt", "wrong_currency"],
  ["thousandths of a dollar", ">45.05<", ">45.050<", "CdtTrfTxInf/Amt/InstdAmt", "wrong_currency"],
  ["an amount of floating point", ">45.05<", ">4.505e1<", "CdtTrfTxInf/Amt/InstdAmt", "wrong_form"],
  ["a negative amount", ">45.05<", ">-45.05<", "CdtTrfTxInf/Amt/InstdAmt", "wrong_form"],
  ["an amount of nothing", ">0.01<", ">0.00<", "CdtTrfTxInf/Amt/InstdAmt", "not_positive"],
  ["another count", /<NbOfTxs>2/, "<NbOfTxs>3", "CstmrCdtTrfInitn/GrpHdr/NbOfTxs", "wrong_count"],
  ["another sum", /<CtrlSum>45.06/, "<CtrlSum>45.07", "CstmrCdtTrfInitn/GrpHdr/CtrlSum", "wrong_sum"],
  [
    "another sum of the payment",
    /(<PmtInf>[\s\S]*?<CtrlSum>)45.06/,
    "$145.0600001",
    "CstmrCdtTrfInitn/PmtInf/CtrlSum",
    "wrong_sum",
  ],
  [
    "one reference for both",
    new RegExp(`<EndToEndId>${first}00000000a002`),
    `<EndToEndId>${first}00000000a001`,
    "CdtTrfTxInf/PmtId/EndToEndId",
    "used_twice",
  ],
  ["no transfer", /<CdtTrfTxInf>[\s\S]*<\/CdtTrfTxInf>/, "", "PmtInf/CdtTrfTxInf", "missing"],
];

test.each(planted)("it finds %s", (_, from, to, at, kind) => {
  const broken = written.replace(from, () => "\0");
  expect(broken, "the fault was planted").not.toBe(written);
  const faults = checkCreditTransfer(written.replace(from, to));
  expect(faults.map((fault) => fault.kind)).toContain(kind);
  expect(faults.find((fault) => fault.kind === kind)!.at).toMatch(new RegExp(`${at}$`));
});
