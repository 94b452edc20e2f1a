import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { HindranceList } from "#app/components/rights/hindrance-list.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readErasable } from "#app/queries/rights/erasures.server.ts";
import { erasePerson, findErasure, hindrancesOf } from "#app/use-cases/rights/erase-person.server.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

/** The address opens what cannot be undone: no other site learns it. */
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  const now = context.clock.now();
  const asked = await findErasure(context.db.sql, context, { token: params.token! });
  const title = (key: "erasure.done.title" | "erasure.over.title" | "erasure.confirm.title") =>
    translate(locale, key);
  if (asked?.done_at) return { title: title("erasure.done.title"), is: "done" as const };
  if (!asked?.email || asked.expires_at <= now)
    return { title: title("erasure.over.title"), is: "over" as const };
  const of = { email: asked.email, is_signed_in: asked.is_signed_in };
  const { personId, hindrances } = await hindrancesOf(context.db.sql, of, { now });
  return {
    title: title("erasure.confirm.title"),
    is: "asked" as const,
    email: asked.email,
    hasAccount: personId !== null,
    hindrances,
    ...(await readErasable(context.db.sql, { email: asked.email, personId })),
  };
}

/** A GET erases nothing: mail programs open links by themselves. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const erased = await erasePerson(context, params.token!);
  if (erased.ok || erased.refusal.kind === "hindered") return data(null, { status: erased.ok ? 200 : 409 });
  return data({ says: translate(localeOfRequest(request), "erasure.refusal.link_is_over") }, { status: 422 });
}

export default function ConfirmErasure() {
  const t = useTexts();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page stack">
      <h1>{page.title}</h1>
      {answer?.says && <p role="alert">{answer.says}</p>}
      {page.is === "done" && <p role="status">{t("erasure.done")}</p>}
      {page.is === "over" && <p>{t("erasure.over")}</p>}
      {page.is === "asked" && page.hindrances.length > 0 && <HindranceList hindrances={page.hindrances} />}
      {page.is === "asked" && page.hindrances.length === 0 && (
        <>
          <p>{t("erasure.confirm.lead", { email: page.email })}</p>
          <ul>
            {page.gifts > 0 && <li>{t("erasure.confirm.gifts", { count: page.gifts })}</li>}
            {page.hasAccount && <li>{t("erasure.confirm.account")}</li>}
            {page.campaigns > 0 && <li>{t("erasure.confirm.campaigns", { count: page.campaigns })}</li>}
            <li>{t("erasure.confirm.comments")}</li>
          </ul>
          <p>{t("erasure.stays")}</p>
          <Form method="post">
            <Button look="main">{t("erasure.confirm.act")}</Button>
          </Form>
          <p>
            <Link to="/">{t("erasure.confirm.not")}</Link>
          </p>
        </>
      )}
    </div>
  );
}
