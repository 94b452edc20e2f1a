import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { isNewsChoice } from "#app/domain/news/news-choice.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readNewsWish } from "#app/queries/news/news-choice.server.ts";
import { chooseNews } from "#app/use-cases/news/choose-news.server.ts";
import { readUnsubscribeToken } from "#app/use-cases/news/unsubscribe-token.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "404", isPrivate: true });

/** The address is the key to the choice: no other site learns it. */
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const donationId = readUnsubscribeToken(context, params.token!) ?? notFound();
  const wish = (await readNewsWish(context.db.sql, donationId)) ?? notFound();
  return { title: translate(localeOfRequest(request), "choice.title"), ...wish };
}

/** By our own buttons, or by a mail program for its owner (RFC 8058), which reads no page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const token = params.token!;
  const isOneClick = form.get("List-Unsubscribe") === "One-Click";
  const asked = form.get("choice");
  const choice = isOneClick ? "not_these" : isNewsChoice(asked) ? asked : null;
  if (!choice) throw new Response(null, { status: 400 });
  const chosen = await chooseNews(context, { token, choice });
  if (!chosen.ok) notFound();
  return isOneClick ? new Response(null) : redirect(`/correo/${token}`);
}

/** Which news by e-mail somebody wants, without signing in. */
export default function NewsChoicePage() {
  const t = useTexts();
  const { campaign, choice } = useLoaderData<typeof loader>();
  const others = (["these", "not_these", "none"] as const).filter((one) => one !== choice);
  return (
    <div className="narrow page stack">
      <h1>{t("choice.title")}</h1>
      <p className="small">
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
      </p>
      <p role="status">{t(`choice.is.${choice}`)}</p>
      <Form method="post" className="stack">
        {others.map((one, index) => (
          <Button key={one} name="choice" value={one} look={index === 0 ? "main" : "quiet"}>
            {t(`choice.${one}`)}
          </Button>
        ))}
      </Form>
      <p className="small">{t("choice.receipts")}</p>
    </div>
  );
}
