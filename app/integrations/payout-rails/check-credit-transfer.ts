import { exponentOf, isCurrency } from "#app/domain/money/currency.ts";
import {
  definition,
  type GroupRule,
  namespace,
  type Rule,
  type TextRule,
} from "./credit-transfer-definition.ts";
import { type Element, readXml } from "./xml.ts";

/** What is wrong, and where: the elements from the outside in, such as `GrpHdr/MsgId`. */
export type Fault = {
  at: string;
  kind:
    | "not_xml"
    | "wrong_namespace"
    | "unknown_element"
    | "unknown_attribute"
    | "out_of_order"
    | "missing"
    | "too_many"
    | "not_one_of"
    | "too_long"
    | "wrong_form"
    | "wrong_character"
    | "wrong_reference"
    | "wrong_currency"
    | "wrong_count"
    | "wrong_sum"
    | "not_positive"
    | "used_twice";
};

/** Checks a pain.001.001.09 document by the definition of its message; nothing when a bank's computer would take it. */
export function checkCreditTransfer(xml: string): Fault[] {
  const document = readXml(xml);
  if (!document) return [{ at: "", kind: "not_xml" }];
  const { xmlns, ...others } = document.attributes ?? {};
  if (document.name !== "Document" || xmlns !== namespace)
    return [{ at: "Document", kind: "wrong_namespace" }];
  if (Object.keys(others).length > 0) return [{ at: "Document", kind: "unknown_attribute" }];
  const faults: Fault[] = [];
  checkGroup(document, definition, "", faults);
  return faults.length > 0 ? faults : checkSums(document);
}

function check(of: Element, rule: Rule, at: string, faults: Fault[]): void {
  const allowed = "pattern" in rule && rule.hasCurrency ? ["Ccy"] : [];
  if (Object.keys(of.attributes ?? {}).some((name) => !allowed.includes(name)))
    faults.push({ at, kind: "unknown_attribute" });
  if ("pattern" in rule) checkText(of, rule, at, faults);
  else checkGroup(of, rule, at, faults);
}

function checkGroup(of: Element, { parts, isChoice }: GroupRule, at: string, faults: Fault[]): void {
  const children = typeof of.holds === "string" ? [] : of.holds;
  if (typeof of.holds === "string" && of.holds.trim() !== "") faults.push({ at, kind: "wrong_form" });
  const inside = (name: string) => (at === "" ? name : `${at}/${name}`);
  let reached = 0;
  for (const child of children) {
    const place = parts.findIndex(({ name }) => name === child.name);
    if (place < 0) {
      faults.push({ at: inside(child.name), kind: "unknown_element" });
      continue;
    }
    if (place < reached) faults.push({ at: inside(child.name), kind: "out_of_order" });
    reached = Math.max(reached, place);
    check(child, parts[place]!.rule, inside(child.name), faults);
  }
  if (isChoice) {
    if (children.length !== 1) faults.push({ at, kind: "not_one_of" });
    return;
  }
  for (const { name, least, most } of parts) {
    const found = children.filter((child) => child.name === name).length;
    if (found < least) faults.push({ at: inside(name), kind: "missing" });
    if (found > most) faults.push({ at: inside(name), kind: "too_many" });
  }
}

/** Letters and digits without accents, and these signs. */
const free = /^[A-Za-z0-9/\-?:().,'+ ]*$/;

function checkText(of: Element, rule: TextRule, at: string, faults: Fault[]): void {
  if (typeof of.holds !== "string") {
    faults.push({ at, kind: "wrong_form" });
    return;
  }
  const text = of.holds;
  if (!rule.pattern.test(text)) faults.push({ at, kind: "wrong_form" });
  if (rule.most !== undefined && text.length > rule.most) faults.push({ at, kind: "too_long" });
  if (rule.isFree && !free.test(text)) faults.push({ at, kind: "wrong_character" });
  if (rule.isReference && /^\/|\/$|\/\//.test(text)) faults.push({ at, kind: "wrong_reference" });
  if (rule.hasCurrency) {
    const currency = of.attributes?.Ccy;
    const places = text.split(".")[1]?.length ?? 0;
    if (!isCurrency(currency) || places > exponentOf(currency)) faults.push({ at, kind: "wrong_currency" });
  }
}

/** What only shows when the whole document is read: counts, sums, and references that must differ. */
function checkSums(document: Element): Fault[] {
  const message = child(document, "CstmrCdtTrfInitn")!;
  const header = child(message, "GrpHdr")!;
  const payments = children(message, "PmtInf");
  const transfers = payments.flatMap((payment) => children(payment, "CdtTrfTxInf"));
  const faults = [
    ...checkTotals(header, transfers, "CstmrCdtTrfInitn/GrpHdr"),
    ...payments.flatMap((payment) =>
      checkTotals(payment, children(payment, "CdtTrfTxInf"), "CstmrCdtTrfInitn/PmtInf"),
    ),
  ];
  if (transfers.some((transfer) => amountOf(transfer) === 0n))
    faults.push({ at: "CdtTrfTxInf/Amt/InstdAmt", kind: "not_positive" });
  if (hasTwice(transfers.map((transfer) => textOf(child(transfer, "PmtId")!, "EndToEndId"))))
    faults.push({ at: "CdtTrfTxInf/PmtId/EndToEndId", kind: "used_twice" });
  if (hasTwice(payments.map((payment) => textOf(payment, "PmtInfId"))))
    faults.push({ at: "PmtInf/PmtInfId", kind: "used_twice" });
  return faults;
}

function checkTotals(of: Element, transfers: Element[], at: string): Fault[] {
  const [count, sum] = [textOf(of, "NbOfTxs"), textOf(of, "CtrlSum")];
  const total = transfers.reduce((all, transfer) => all + amountOf(transfer), 0n);
  const faults: Fault[] = [];
  if (count !== null && BigInt(count) !== BigInt(transfers.length))
    faults.push({ at: `${at}/NbOfTxs`, kind: "wrong_count" });
  if (sum !== null && scaled(sum) !== total) faults.push({ at: `${at}/CtrlSum`, kind: "wrong_sum" });
  return faults;
}

const amountOf = (transfer: Element) => scaled(textOf(child(transfer, "Amt")!, "InstdAmt")!);

/** Decimal text in units of 10⁻¹⁷, the finest that a sum may have. */
function scaled(decimal: string): bigint {
  const [whole, fraction = ""] = decimal.split(".");
  return BigInt(whole + fraction.padEnd(17, "0"));
}

function children(of: Element, name: string): Element[] {
  return typeof of.holds === "string" ? [] : of.holds.filter((one) => one.name === name);
}

const child = (of: Element, name: string): Element | undefined => children(of, name)[0];

function textOf(of: Element, name: string): string | null {
  const holds = child(of, name)?.holds;
  return typeof holds === "string" ? holds : null;
}

const hasTwice = (texts: readonly (string | null)[]) => new Set(texts).size < texts.length;
