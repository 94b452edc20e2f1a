import { isAccountOf, localBankOf } from "./account-number.ts";
import { type PayoutCountry, payoutCountries } from "./payout-country.ts";

export const rails = ["bank_transfer", "cash_code"] as const;
/** How a payout reaches the entrepreneur: by transfer, or in cash at an agency against a code. */
export type Rail = (typeof rails)[number];

export const accountTypes = ["savings", "checking"] as const;
export const documentTypes = ["national_id", "foreigner_id", "passport"] as const;

/** Everything that names the receiver and their account: stored encrypted, never in logs, e-mails, the journal or exports. */
export type PayoutDetails = {
  rail: Rail;
  country: PayoutCountry;
  holder: string;
  documentType: (typeof documentTypes)[number];
  documentNumber: string;
  /** Null for a cash code. `code`: the bank's BIC, or its number at the country's clearing. */
  bank: {
    name: string;
    code: string;
    accountType: (typeof accountTypes)[number];
    accountNumber: string;
  } | null;
};

/** What was typed, before it is known to be right. */
export type StatedAccount = Record<
  | "rail"
  | "country"
  | "holder"
  | "documentType"
  | "documentNumber"
  | "bankName"
  | "bankCode"
  | "accountType"
  | "accountNumber",
  string
>;

export type AccountProblem = {
  field: keyof StatedAccount;
  kind:
    | "missing"
    | "too_long"
    | "not_a_name"
    | "not_a_document"
    | "not_a_bank"
    | "not_an_account"
    | "not_a_cci"
    | "bank_differs";
};

type Read = { ok: true; details: PayoutDetails } | { ok: false; problems: AccountProblem[] };

/** Reads an account as it was typed: spaces and hyphens of numbers go; what is wrong is said by field. */
export function readPayoutAccount(stated: StatedAccount): Read {
  const rail = oneOf(rails, stated.rail);
  const country = oneOf(payoutCountries, stated.country);
  const documentType = oneOf(documentTypes, stated.documentType);
  const holder = spaced(stated.holder);
  const documentNumber = bare(stated.documentNumber).toUpperCase();
  const problems: AccountProblem[] = [];
  const refuse = (field: AccountProblem["field"], kind: AccountProblem["kind"] | null | false) => {
    if (kind) problems.push({ field, kind });
  };
  if (!rail) refuse("rail", "missing");
  if (!country) refuse("country", "missing");
  if (!documentType) refuse("documentType", "missing");
  refuse("holder", nameProblem(holder, 70));
  if (documentNumber === "") refuse("documentNumber", "missing");
  else if (country && documentType && !isDocument(documentNumber, { country, documentType }))
    refuse("documentNumber", "not_a_document");
  const bank = rail === "bank_transfer" && country ? readBank(stated, country, refuse) : null;
  if (problems.length > 0 || !rail || !country || !documentType) return { ok: false, problems };
  return { ok: true, details: { rail, country, holder, documentType, documentNumber, bank } };
}

function readBank(
  stated: StatedAccount,
  country: PayoutCountry,
  refuse: (field: AccountProblem["field"], kind: AccountProblem["kind"] | null | false) => void,
): PayoutDetails["bank"] {
  const name = spaced(stated.bankName);
  const accountNumber = bare(stated.accountNumber);
  const accountType = oneOf(accountTypes, stated.accountType);
  const local = localBankOf(accountNumber, country);
  const code = bare(stated.bankCode).toUpperCase() || (local ?? "");
  refuse("bankName", nameProblem(name, 70));
  if (!accountType) refuse("accountType", "missing");
  if (accountNumber === "") refuse("accountNumber", "missing");
  else if (!isAccountOf(accountNumber, country))
    refuse("accountNumber", country === "PE" ? "not_a_cci" : "not_an_account");
  if (code === "") refuse("bankCode", country === "EC" && "missing");
  else if (!isBic(code) && !/^\d{2,6}$/.test(code)) refuse("bankCode", "not_a_bank");
  else if (local && /^\d+$/.test(code) && Number(code) !== Number(local)) refuse("bankCode", "bank_differs");
  return accountType && { name, code, accountType, accountNumber };
}

/** A bank's code by ISO 9362: four letters or digits, its country, two for the place and perhaps three for the branch. */
export function isBic(code: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(code) && !/^\d+$/.test(code);
}

/** The end of the number by which people recognise it, and never so much that the rest could be guessed: `•••• 4821`. */
export function maskOf({ bank, documentNumber }: PayoutDetails): string {
  const number = bank?.accountNumber ?? documentNumber;
  return `••••\u00a0${number.slice(-(number.length >= 8 ? 4 : 2))}`;
}

/** Whether both name the same receiver and account. */
export function isSameAccount(one: PayoutDetails, other: PayoutDetails): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isDocument(
  number: string,
  { country, documentType }: Pick<PayoutDetails, "country" | "documentType">,
): boolean {
  if (documentType !== "national_id") return /^[A-Z0-9]{5,15}$/.test(number);
  return country === "PE" ? /^\d{8}$/.test(number) : /^\d{10}$/.test(number);
}

/** A name that begins with a letter of the Latin alphabet: banks write no other. */
function nameProblem(name: string, most: number): AccountProblem["kind"] | null {
  if (name === "") return "missing";
  if (name.length > most) return "too_long";
  return /^\p{Script=Latin}[\p{Script=Latin}\p{M}\d .,'’()&/-]*$/u.test(name) ? null : "not_a_name";
}

const spaced = (text: string) => text.normalize("NFC").trim().replace(/\s+/g, " ");
const bare = (text: string) => text.replace(/[\s.-]/g, "");

function oneOf<T extends string>(choices: readonly T[], text: string): T | null {
  return choices.find((one) => one === text) ?? null;
}
