import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { PayoutAccountForm } from "#app/components/panel/payout-account-form.tsx";
import {
  AccountHistory,
  PickupCodes,
  PresentAccount,
  ReturnedPayouts,
} from "#app/components/panel/payout-account-shown.tsx";
import { Section } from "#app/components/section.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readOwnPayoutAccount } from "#app/queries/panel/own-payout-account.server.ts";
import { readPanelHome } from "#app/queries/panel/panel-home.server.ts";
import { readPickupCodes } from "#app/use-cases/payout/read-pickup-codes.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { stateByForm } from "./state-by-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const { campaigns } = await readPanelHome(context.db, { personId, organisationIds: [] });
  if (campaigns.length === 0) notFound();
  const { searchParams } = new URL(request.url);
  const own = await readOwnPayoutAccount(context.db.sql, { personId, now: context.clock.now() });
  const codes = await readPickupCodes(context, actor);
  const asked = searchParams.get("pago");
  return {
    title: translate(localeOfRequest(request), "account.title"),
    rail: asked === "cash_code" || asked === "bank_transfer" ? asked : (own.account?.rail ?? "bank_transfer"),
    isChanging: asked !== null,
    isSaved: searchParams.has("guardada"),
    codes: codes.ok ? codes.value : [],
    ...own,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const answer = await stateByForm(context, actor, { form, locale: localeOfRequest(request) });
  if (answer) return data(answer, { status: 422 });
  return redirect("/panel/cuenta-de-cobro?guardada=1");
}

export default function OwnPayoutAccount() {
  const t = useTexts();
  const { title, account, history, returned, codes, rail, isChanging, isSaved } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = (
    <PayoutAccountForm
      rail={answer ? answer.rail : rail}
      typed={answer?.typed ?? null}
      errors={answer?.errors ?? {}}
    />
  );
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("account.lead")}</p>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{answer.says}</p>
        </Notice>
      )}
      {isSaved && !answer && (
        <Notice tone="good">
          <p role="status">{t("account.saved")}</p>
        </Notice>
      )}
      <ReturnedPayouts returned={returned} />
      <PresentAccount account={account} />
      <PickupCodes codes={codes} />
      {account ? (
        <details className="sheet" open={isChanging || Boolean(answer)}>
          <summary>{t("account.changing")}</summary>
          <p>{t("account.changing.hint")}</p>
          {form}
        </details>
      ) : (
        <Section title={t("account.state")}>
          <div className="sheet">{form}</div>
        </Section>
      )}
      <p className="small">{t("account.safe")}</p>
      {history.length > 1 && <AccountHistory history={history} />}
    </div>
  );
}
