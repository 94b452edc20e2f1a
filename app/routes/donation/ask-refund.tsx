import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AskRefundForm } from "#app/components/donation/ask-refund-form.tsx";
import { Notice } from "#app/components/notice.tsx";
import { formatMoney } from "#app/i18n/format-money.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readRefundChoice } from "#app/queries/refund-choice.server.ts";
import { askRefund } from "#app/use-cases/donation/ask-refund.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "404", isPrivate: true });

/** The address is the key to the gift: no other site learns it. Its own form needs an origin, which `no-referrer` takes away. */
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const accessToken = params.token!;
  const now = context.clock.now();
  const donation = (await readDonationPage(context.db, accessToken, { now })) ?? notFound();
  const choice = await readRefundChoice(context.db.sql, { accessToken, now });
  if (!choice) throw redirect(`/aportes/${accessToken}`);
  return { title: translate(localeOfRequest(request), "askRefund.title"), accessToken, donation, choice };
}

/** The donor has the gift back, or asks for it; who holds the link may. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const accessToken = params.token!;
  const reason = String((await readForm(request)).get("reason") ?? "").slice(0, 500);
  const asked = await askRefund(context, accessToken, { reason });
  if (asked.ok) return redirect(`/aportes/${accessToken}${asked.value.isGivenBack ? "" : "/devolucion"}`);
  const refusal = translate(localeOfRequest(request), `askRefund.refusal.${asked.refusal.kind}`);
  return data({ refusal, reason }, { status: 422 });
}

export default function AskRefund() {
  const t = useTexts();
  const locale = useLocale();
  const { accessToken, donation, choice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { campaign, total, match, isInHand } = donation;
  return (
    <div className="narrow page stack">
      <h1>{t("askRefund.title")}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{answer.refusal}</p>
        </Notice>
      )}
      <p>{t("askRefund.amount", { title: campaign.title, amount: formatMoney(total, locale) })}</p>
      {match.amount.amount !== "0.00" && <p>{t("askRefund.match")}</p>}
      <AskRefundForm {...choice} isInHand={isInHand} typed={answer?.reason ?? ""} />
      <p>
        <Link to={`/aportes/${accessToken}`}>{t("askRefund.back")}</Link>
      </p>
    </div>
  );
}
