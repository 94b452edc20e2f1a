import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Amount } from "#app/components/amount.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { DonationSearch } from "#app/components/panel/donation-search.tsx";
import { Table } from "#app/components/table.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readFoundDonations } from "#app/queries/panel/found-donations.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  return { title: translate(localeOfRequest(request), "findDonation.title") };
}

/** Leads to the one donation that is found; of several, lists them. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const text = String((await readForm(request)).get("texto") ?? "")
    .trim()
    .slice(0, 254);
  const found = text === "" ? [] : await readFoundDonations(context.db.sql, text);
  if (found.length === 1) return redirect(`/panel/aportes/${found[0]!.id}`);
  return { text, found };
}

export default function FindDonation() {
  const t = useTexts();
  const locale = useLocale();
  const answer = useActionData<typeof action>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/operacion">{t("panel.operation")}</Link>
      </p>
      <h1>{t("findDonation.title")}</h1>
      <DonationSearch typed={answer?.text} />
      {answer?.found.length === 0 && (
        <EmptyState title={t("findDonation.none")}>
          <p role="status">{t("findDonation.none.why")}</p>
        </EmptyState>
      )}
      {answer && answer.found.length > 0 && (
        <Table
          isRecords
          caption={t("findDonation.found", { count: answer.found.length })}
          columns={[
            { name: t("findDonation.code") },
            { name: t("matches.when") },
            { name: t("receipt.campaign"), isName: true },
            { name: t("matches.gift"), isNumber: true },
            { name: t("audit.state") },
          ]}
          rows={answer.found.map(({ id, code, at, campaign, amount, state }) => [
            <Link key={id} to={`/panel/aportes/${id}`}>
              {code}
            </Link>,
            formatShortMoment(at, locale),
            campaign,
            <Amount key={`${id}-amount`} of={amount} />,
            t(`audit.state.${state}`),
          ])}
        />
      )}
    </div>
  );
}
