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
import { LostPhone } from "#app/components/panel/lost-phone.tsx";
import { MemberProposals } from "#app/components/panel/member-proposals.tsx";
import { MemberTable } from "#app/components/panel/member-table.tsx";
import { ErasureTable } from "#app/components/rights/erasure-table.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { organisationsSeen } from "#app/domain/access/role-giving.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey, translate } from "#app/i18n/translate.ts";
import { readMemberList } from "#app/queries/panel/member-list.server.ts";
import { readErasures } from "#app/queries/rights/erasures.server.ts";
import { refusedStatus } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { managePeople } from "./manage-people.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  if (organisationsSeen(actor)?.length === 0) notFound();
  const isOperating = isOperator(actor);
  return {
    title: translate(localeOfRequest(request), "people.title"),
    isOperating,
    personId,
    isKept: new URL(request.url).searchParams.has("guardado"),
    erasures: isOperating ? await readErasures(context.db.sql) : null,
    ...(await readMemberList(context.db.sql, actor)),
  };
}

/** The field that a refusal is about; the others stand above. */
const fieldOf: Record<string, string> = {
  email_wrong: "email",
  nobody: "email",
  name_missing: "name",
  organisation_wrong: "place",
  member_already: "place",
  same_mailbox: "email",
  proposed_before: "place",
  reason_missing: "reason",
};

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (organisationsSeen(actor)?.length === 0) notFound();
  const form = await readForm(request);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const answer = await managePeople(context, actor, typed);
  if (answer.ok) return redirect("/panel/personas?guardado=1");
  const { kind } = answer.refusal;
  const key = `people.refusal.${kind}`;
  const says = translate(localeOfRequest(request), isTextKey(key) ? key : "refusal.not_allowed");
  const field = fieldOf[kind];
  return data({ says, errors: field ? { [field]: says } : {}, typed }, { status: refusedStatus(kind) });
}

/** Who holds which role and who gets one; for operators also the help for somebody who lost their phone. */
export default function People() {
  const t = useTexts();
  const { title, isOperating, personId, members, proposals, places, erasures, isKept } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const of = (intent: string) =>
    answer?.typed.intent === intent
      ? { typed: answer.typed, errors: answer.errors as Record<string, string> }
      : { typed: null, errors: {} };
  return (
    <div className="wide page">
      <p className="small">
        {isOperating ? (
          <Link to="/panel/operacion">{t("panel.operation")}</Link>
        ) : (
          <Link to="/panel">{t("panel.title")}</Link>
        )}
      </p>
      <h1>{title}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{answer.says}</p>
        </Notice>
      )}
      {isKept && !answer && (
        <Notice tone="good">
          <p role="status">{t("people.kept")}</p>
        </Notice>
      )}
      <MemberTable members={members} />
      <MemberProposals {...{ proposals, places, personId }} {...of("propose-member")} />
      {isOperating && <LostPhone {...of("reset")} />}
      {erasures && <ErasureTable erasures={erasures} />}
    </div>
  );
}
