import { toDecimalText } from "#app/domain/money/money.ts";
import { isBic, type PayoutDetails } from "#app/domain/payout/payout-account.ts";
import type { OrderedPayout, Payer, PayoutOrder } from "#app/domain/ports/payout-rail.ts";
import { namespace } from "./credit-transfer-definition.ts";
import { plainLatin } from "./plain-latin.ts";
import { type Element, element, writeXml } from "./xml.ts";

/** The batch as ISO 20022 pain.001.001.09: one payment, a transfer for each payout, each booked by itself at our bank. */
export function writeCreditTransfer(order: PayoutOrder, payer: Payer): string {
  const { batchId, currency, payouts, approvedAt, day } = order;
  const amount = payouts.reduce((total, payout) => total + payout.amount, 0n);
  const totals = [
    element("NbOfTxs", String(payouts.length)),
    element("CtrlSum", toDecimalText({ amount, currency })),
  ];
  const name = element("Nm", plainLatin(payer.name, { most: 140 }));
  const message = element("CstmrCdtTrfInitn", [
    element("GrpHdr", [
      element("MsgId", referenceOf(batchId)),
      element("CreDtTm", approvedAt.toISOString()),
      ...totals,
      element("InitgPty", [name]),
    ]),
    element("PmtInf", [
      element("PmtInfId", referenceOf(batchId)),
      element("PmtMtd", "TRF"),
      element("BtchBookg", "false"),
      ...totals,
      element("ReqdExctnDt", [element("Dt", day)]),
      element("Dbtr", [name]),
      element("DbtrAcct", [
        element("Id", [element("Othr", [element("Id", payer.account)])]),
        element("Ccy", currency),
      ]),
      element("DbtrAgt", [element("FinInstnId", [element("BICFI", payer.bic)])]),
      element("ChrgBr", "SLEV"),
      ...payouts.map((payout) => transferOf(payout, order)),
    ]),
  ]);
  return writeXml({ name: "Document", attributes: { xmlns: namespace }, holds: [message] });
}

function transferOf({ payoutId, amount, concept, details }: OrderedPayout, order: PayoutOrder): Element {
  const { currency } = order;
  const { bank } = details;
  if (!bank) throw new Error(`payout ${payoutId} has no bank account`);
  const reference = referenceOf(payoutId);
  return element("CdtTrfTxInf", [
    element("PmtId", [element("InstrId", reference), element("EndToEndId", reference)]),
    element("Amt", [
      {
        name: "InstdAmt",
        attributes: { Ccy: currency },
        holds: toDecimalText({ amount, currency }),
      },
    ]),
    element("CdtrAgt", [element("FinInstnId", bankOf(bank))]),
    element("Cdtr", [
      element("Nm", plainLatin(details.holder, { most: 140 })),
      element("Id", [element("PrvtId", [element("Othr", documentOf(details))])]),
      element("CtryOfRes", details.country),
    ]),
    element("CdtrAcct", [
      element("Id", [element("Othr", [element("Id", bank.accountNumber)])]),
      element("Tp", [element("Cd", bank.accountType === "savings" ? "SVGS" : "CACC")]),
      element("Ccy", currency),
    ]),
    element("RmtInf", [element("Ustrd", plainLatin(concept, { most: 140 }))]),
  ]);
}

function bankOf({ code, name }: NonNullable<PayoutDetails["bank"]>): Element[] {
  const named = element("Nm", plainLatin(name, { most: 140 }));
  return isBic(code)
    ? [element("BICFI", code), named]
    : [element("ClrSysMmbId", [element("MmbId", code)]), named];
}

const schemes: Record<PayoutDetails["documentType"], string> = {
  national_id: "NIDN",
  foreigner_id: "ARNU",
  passport: "CCPT",
};

function documentOf({ documentNumber, documentType }: PayoutDetails): Element[] {
  return [element("Id", documentNumber), element("SchmeNm", [element("Cd", schemes[documentType])])];
}

/** An id without hyphens: 32 of the 35 characters that a reference may have. */
const referenceOf = (id: string) => id.replaceAll("-", "");
