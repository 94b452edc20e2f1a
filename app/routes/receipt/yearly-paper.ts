import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { dayIn } from "#app/domain/receipt/issuer.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { yearlyPaper } from "#app/i18n/yearly-paper.ts";
import { readOwnReceipts } from "#app/queries/receipt/donor-receipts.server.ts";
import { notFound } from "../not-found.ts";
import { answerPaper } from "./answer-paper.server.ts";

/** `2026-USD.pdf`: what the signed-in person gave in a year in one currency, receipt by receipt. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { email } = await requireSignedIn(context, request);
  const [, year, currency] = /^(\d{4})-([A-Z]{3})\.pdf$/.exec(params.file!) ?? [];
  if (!isCurrency(currency)) return notFound();
  const { issuer, writePaper, clock } = context;
  const own = await readOwnReceipts(context.db, { email, timeZone: issuer.timeZone });
  const given = own.filter((one) => one.year === Number(year) && one.currency === currency);
  const donor = [given.at(-1)?.name, email].filter(Boolean).join(" · ");
  if (given.length === 0) notFound();
  const paper = yearlyPaper(
    {
      ...{ year: Number(year), currency, donor, issuer },
      receipts: given.map(({ receipt }) => receipt),
      // The same all day long, so that a browser need not load it again.
      at: dayIn(issuer.timeZone, clock.now()),
    },
    localeOfRequest(request),
  );
  return answerPaper(request, paper, { writePaper, fileName: `esperanza-${year}-${currency}.pdf` });
}
