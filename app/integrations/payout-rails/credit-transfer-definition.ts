// The part of ISO 20022 pain.001.001.09 (CustomerCreditTransferInitiationV09) that is used here, in the order of the definition.

export const namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/** A text: what it looks like as a whole, and its most characters where the definition says them. */
export type TextRule = {
  pattern: RegExp;
  most?: number;
  /** Free text stays within the characters that every bank takes. */
  isFree?: boolean;
  /** A name of something, such as a message: neither begins nor ends with a slash, nor has two in a row. */
  isReference?: boolean;
  /** An amount has its currency as an attribute. */
  hasCurrency?: boolean;
};
type Part = { name: string; least: 0 | 1; most: number; rule: Rule };
/** Elements in this order, or exactly one of them. */
export type GroupRule = { parts: Part[]; isChoice: boolean };
export type Rule = TextRule | GroupRule;

const inOrder = (...parts: Part[]): GroupRule => ({ parts, isChoice: false });
const oneOf = (...parts: Part[]): GroupRule => ({ parts, isChoice: true });
const one = (name: string, rule: Rule): Part => ({ name, least: 1, most: 1, rule });
const perhaps = (name: string, rule: Rule): Part => ({ name, least: 0, most: 1, rule });
const some = (name: string, rule: Rule): Part => ({ name, least: 1, most: Number.POSITIVE_INFINITY, rule });

const text = (most: number): TextRule => ({ pattern: /^.+$/s, most, isFree: true });
const reference: TextRule = { pattern: /^.+$/s, most: 35, isFree: true, isReference: true };
const code = (...codes: string[]): TextRule => ({ pattern: new RegExp(`^(${codes.join("|")})$`) });
const count: TextRule = { pattern: /^\d{1,15}$/ };
const sum: TextRule = { pattern: /^(?=.{1,19}$)\d+(\.\d{1,17})?$/ };
const amount: TextRule = { pattern: /^(?=.{1,19}$)\d+(\.\d{1,5})?$/, hasCurrency: true };
const date: TextRule = { pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/ };
const moment: TextRule = {
  pattern:
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,3})?(Z|[+-]\d\d:\d\d)?$/,
};
const bic: TextRule = { pattern: /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/ };

const scheme = (most: number) => oneOf(one("Cd", { pattern: /^[A-Z]{4}$/ }), one("Prtry", { ...text(most) }));
const party = inOrder(
  perhaps("Nm", text(140)),
  perhaps(
    "Id",
    oneOf(one("PrvtId", inOrder(one("Othr", inOrder(one("Id", text(35)), perhaps("SchmeNm", scheme(35))))))),
  ),
  perhaps("CtryOfRes", { pattern: /^[A-Z]{2}$/ }),
);
const account = inOrder(
  one("Id", oneOf(one("Othr", inOrder(one("Id", text(34)))))),
  perhaps("Tp", oneOf(one("Cd", code("CACC", "SVGS")))),
  perhaps("Ccy", { pattern: /^[A-Z]{3}$/ }),
);
const agent = inOrder(
  one(
    "FinInstnId",
    inOrder(
      perhaps("BICFI", bic),
      perhaps("ClrSysMmbId", inOrder(one("MmbId", text(35)))),
      perhaps("Nm", text(140)),
    ),
  ),
);
const transfer = inOrder(
  one("PmtId", inOrder(perhaps("InstrId", reference), one("EndToEndId", reference))),
  one("Amt", oneOf(one("InstdAmt", amount))),
  one("CdtrAgt", agent),
  one("Cdtr", party),
  one("CdtrAcct", account),
  perhaps("RmtInf", inOrder(some("Ustrd", text(140)))),
);
const payment = inOrder(
  one("PmtInfId", reference),
  one("PmtMtd", code("CHK", "TRF", "TRA")),
  perhaps("BtchBookg", code("true", "false")),
  perhaps("NbOfTxs", count),
  perhaps("CtrlSum", sum),
  one("ReqdExctnDt", oneOf(one("Dt", date), one("DtTm", moment))),
  one("Dbtr", party),
  one("DbtrAcct", account),
  one("DbtrAgt", agent),
  perhaps("ChrgBr", code("DEBT", "CRED", "SHAR", "SLEV")),
  some("CdtTrfTxInf", transfer),
);

/** What stands inside `Document`. */
export const definition = inOrder(
  one(
    "CstmrCdtTrfInitn",
    inOrder(
      one(
        "GrpHdr",
        inOrder(
          one("MsgId", reference),
          one("CreDtTm", moment),
          one("NbOfTxs", count),
          perhaps("CtrlSum", sum),
          one("InitgPty", party),
        ),
      ),
      some("PmtInf", payment),
    ),
  ),
);
