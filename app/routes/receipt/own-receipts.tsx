import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { YearlyReceipts } from "#app/components/receipt/yearly-receipts.tsx";
import { currencies } from "#app/domain/money/currency.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readOwnReceipts } from "#app/queries/receipt/donor-receipts.server.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

/** The receipts of who signed in: of gifts made with the address that they have proven is theirs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { email } = await requireSignedIn(context, request);
  const own = await readOwnReceipts(context.db, { email, timeZone: context.issuer.timeZone });
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a);
  return {
    title: translate(localeOfRequest(request), "receipts.own.title"),
    email,
    years: years.map((year) => ({
      year,
      currencies: currencies.flatMap((currency) => {
        const receipts = own.filter((one) => one.year === year && one.currency === currency);
        return receipts.length === 0 ? [] : [{ currency, receipts }];
      }),
    })),
  };
}

export default function OwnReceipts() {
  const t = useTexts();
  const { title, email, years } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <h1>{title}</h1>
      {years.length === 0 ? (
        <EmptyState title={t("receipts.own.none")}>
          <p>{t("receipts.own.none.why", { email })}</p>
        </EmptyState>
      ) : (
        <p>{t("receipts.own.lead", { email })}</p>
      )}
      {years.map(({ year, currencies: parts }) =>
        parts.map(({ currency, receipts }) => (
          <YearlyReceipts key={`${year}-${currency}`} {...{ year, currency, receipts }} />
        )),
      )}
    </div>
  );
}
