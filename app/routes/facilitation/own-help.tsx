import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { AskedHelp, StandingHelp } from "#app/components/facilitation/own-help-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readHelpable, readOwnHelp } from "#app/queries/facilitation/own-help.server.ts";
import { answerInvitation } from "#app/use-cases/facilitation/answer-invitation.server.ts";
import { endFacilitation } from "#app/use-cases/facilitation/end-facilitation.server.ts";
import { refusedStatus } from "../answer-refusal.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfForm } from "../panel/read-id.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, email } = await requireSignedIn(context, request);
  const { sql } = context.db;
  return {
    title: translate(localeOfRequest(request), "help.title"),
    help: await readOwnHelp(sql, { personId, email }),
    campaigns: await readHelpable(sql, personId),
    isDone: new URL(request.url).searchParams.has("hecho"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const locale = localeOfRequest(request);
  const form = await readForm(request);
  const intent = form.get("intent");
  const facilitationId = idOfForm(form.get("help"));
  const answer = await act();
  if (answer.ok) return redirect("/panel/ayuda?hecho=1");
  return data(
    { says: translate(locale, `help.refusal.${answer.refusal.kind}`) },
    { status: refusedStatus(answer.refusal.kind) },
  );

  function act() {
    if (intent === "end" || intent === "end-submit")
      return endFacilitation(context, actor, { facilitationId, onlySubmit: intent === "end-submit" });
    return answerInvitation(context, actor, {
      facilitationId,
      isAgreed: intent === "agree",
      campaignId: form.has("campaign") ? idOfForm(form.get("campaign")) : null,
      maySubmit: form.get("submit") === "si",
      textVersion: String(form.get("textVersion") ?? ""),
      locale,
    });
  }
}

/** Who helps somebody with their campaigns, and who asks to. */
export default function OwnHelp() {
  const t = useTexts();
  const { title, help, campaigns, isDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("help.lead")}</p>
      {(answer || isDone) && (
        <Notice tone={answer ? "warning" : "good"} isAlert={Boolean(answer)}>
          <p role="status">{answer?.says ?? t("help.done")}</p>
        </Notice>
      )}
      {help.length === 0 && (
        <EmptyState title={t("help.none")}>
          <p>{t("help.none.why")}</p>
        </EmptyState>
      )}
      {help.map((one) =>
        one.isAgreed ? (
          <StandingHelp key={one.id} help={one} />
        ) : (
          <AskedHelp key={one.id} help={one} campaigns={campaigns} />
        ),
      )}
    </div>
  );
}
