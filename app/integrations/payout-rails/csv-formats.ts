/** What a column of a bank's file may hold. */
export type CsvField =
  | "number"
  | "holder"
  | "documentType"
  | "documentNumber"
  | "bankCode"
  | "bankName"
  | "accountType"
  | "accountNumber"
  | "currency"
  | "amount"
  | "concept"
  | "reference"
  | "payerAccount"
  | "day";

/** How a bank wants its CSV file. */
export type CsvFormat = {
  /** In the address and the name of the file. */
  name: string;
  separator: "," | ";" | "\t" | "|";
  decimalMark: "." | ",";
  hasHeader: boolean;
  lineEnd: "\n" | "\r\n";
  /** In their order: what stands in the header, and what it holds. */
  columns: { header: string; holds: CsvField }[];
  /** The bank's own words for kinds of accounts and documents. */
  words: Record<"savings" | "checking" | "national_id" | "foreigner_id" | "passport", string>;
};

const generic: CsvFormat = {
  name: "generico",
  separator: ",",
  decimalMark: ".",
  hasHeader: true,
  lineEnd: "\r\n",
  columns: [
    { header: "numero", holds: "number" },
    { header: "beneficiario", holds: "holder" },
    { header: "tipo_documento", holds: "documentType" },
    { header: "documento", holds: "documentNumber" },
    { header: "banco_codigo", holds: "bankCode" },
    { header: "banco", holds: "bankName" },
    { header: "tipo_cuenta", holds: "accountType" },
    { header: "cuenta", holds: "accountNumber" },
    { header: "moneda", holds: "currency" },
    { header: "monto", holds: "amount" },
    { header: "concepto", holds: "concept" },
    { header: "referencia", holds: "reference" },
  ],
  words: {
    savings: "ahorros",
    checking: "corriente",
    national_id: "cedula_dni",
    foreigner_id: "extranjeria",
    passport: "pasaporte",
  },
};

/** Of each bank. To add one, add its format here: nothing else changes. */
export const bankFormats: readonly CsvFormat[] = [
  generic,
  {
    name: "banco-ejemplo",
    separator: ";",
    decimalMark: ",",
    hasHeader: false,
    lineEnd: "\r\n",
    columns: [
      { header: "cuenta_origen", holds: "payerAccount" },
      { header: "fecha", holds: "day" },
      { header: "documento", holds: "documentNumber" },
      { header: "tipo_documento", holds: "documentType" },
      { header: "beneficiario", holds: "holder" },
      { header: "banco", holds: "bankCode" },
      { header: "tipo_cuenta", holds: "accountType" },
      { header: "cuenta", holds: "accountNumber" },
      { header: "valor", holds: "amount" },
      { header: "moneda", holds: "currency" },
      { header: "detalle", holds: "concept" },
      { header: "referencia", holds: "reference" },
    ],
    words: { savings: "AHO", checking: "CTE", national_id: "C", foreigner_id: "E", passport: "P" },
  },
];

/** The list of an agency that pays in cash. */
export const agencyFormat: CsvFormat = {
  ...generic,
  name: "agencia",
  columns: [
    { header: "numero", holds: "number" },
    { header: "beneficiario", holds: "holder" },
    { header: "tipo_documento", holds: "documentType" },
    { header: "documento", holds: "documentNumber" },
    { header: "moneda", holds: "currency" },
    { header: "monto", holds: "amount" },
    { header: "referencia", holds: "reference" },
  ],
};
