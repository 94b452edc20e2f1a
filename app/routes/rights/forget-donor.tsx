import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { AskErasureForm } from "#app/components/rights/ask-erasure-form.tsx";
import { HindranceList } from "#app/components/rights/hindrance-list.tsx";
import { isAccessToken } from "#app/domain/donation/access-token.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readIsKnown } from "#app/queries/rights/known-donor.server.ts";
import { askDonorErasure } from "#app/use-cases/rights/ask-erasure.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { askByForm } from "./ask-by-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "404", isPrivate: true });

/** The address is the key to the gift: no other site learns it. */
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const accessToken = params.token!;
  const isKnown = isAccessToken(accessToken) ? await readIsKnown(context.db.sql, accessToken) : null;
  if (isKnown === null) notFound();
  return { title: translate(localeOfRequest(request), "erasure.gift.title"), accessToken, isKnown };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { status, ...answer } = await askByForm(request, form, (locale) =>
    askDonorErasure(context, params.token!, { locale }),
  );
  return data(answer, { status });
}

/** A donor without an account asks to be forgotten; the mailbox that the gift came from confirms it. */
export default function ForgetDonor() {
  const t = useTexts();
  const { title, accessToken, isKnown } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page stack">
      <h1>{title}</h1>
      {answer?.says && (
        <Notice tone="warning" isAlert>
          <p>{answer.says}</p>
        </Notice>
      )}
      {answer?.hindrances.length ? <HindranceList hindrances={answer.hindrances} /> : null}
      {answer?.isSent ? (
        <Notice tone="good" isFocused>
          <p role="status">{t("erasure.sent.gift")}</p>
        </Notice>
      ) : isKnown ? (
        <>
          <p>{t("erasure.gift.lead")}</p>
          <AskErasureForm error={answer?.sure ?? null} />
        </>
      ) : (
        <p role="status">{t("erasure.gift.done")}</p>
      )}
      <p>
        <Link to={`/aportes/${accessToken}`}>{t("askRefund.back")}</Link>
      </p>
    </div>
  );
}
