import type { LoaderFunctionArgs } from "@remix-run/node";
import { readReceiptNumber } from "#app/domain/receipt/receipt-number.ts";
import { isLocale } from "#app/i18n/locale.ts";
import { receiptPaper } from "#app/i18n/receipt-paper.ts";
import { readDonorsReceipt } from "#app/queries/receipt/donor-receipts.server.ts";
import { notFound } from "../not-found.ts";
import { answerPaper } from "./answer-paper.server.ts";

/** A receipt as PDF, with who gave, for who holds the link of the gift; in the donor's language, or as `?lang=` asks. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const written = /^(.+)\.pdf$/.exec(params.file!)?.[1] ?? "";
  const numbered = readReceiptNumber(written) ?? notFound();
  const of = { accessToken: params.token!, ...numbered };
  const { receipt, donor, locale } = (await readDonorsReceipt(context.db, of)) ?? notFound();
  const asked = new URL(request.url).searchParams.get("lang");
  const { siteUrl, writePaper } = context;
  const paper = receiptPaper(receipt, { donor, siteUrl, locale: isLocale(asked) ? asked : locale });
  return answerPaper(request, paper, { writePaper, fileName: `${receipt.content.number}.pdf` });
}
