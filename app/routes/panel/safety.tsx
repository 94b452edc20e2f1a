import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { OpenSessions } from "#app/components/panel/open-sessions.tsx";
import { OwnPasskeys } from "#app/components/panel/own-passkeys.tsx";
import { Section } from "#app/components/section.tsx";
import { SecondFactorCode } from "#app/components/sign-in/second-factor-code.tsx";
import { needsSecondFactor } from "#app/domain/access/second-factor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readOwnSafety } from "#app/queries/panel/own-safety.server.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { changeSafety } from "./change-safety.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, roles, sessionId } = await requireSignedIn(context, request);
  return {
    title: translate(localeOfRequest(request), "safety.title"),
    isNeeded: needsSecondFactor(roles),
    sessionId,
    isKept: new URL(request.url).searchParams.has("guardado"),
    ...(await readOwnSafety(context.db.sql, { personId, now: context.clock.now() })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(context, request);
  const form = await readForm(request);
  const userAgent = request.headers.get("user-agent");
  const changed = await changeSafety(context, signedIn, { form, userAgent });
  if (changed.ok) return redirect("/panel/seguridad?guardado=1");
  const { kind } = changed.refusal;
  const isOfPasskey = kind === "passkey_wrong" || kind === "too_many_passkeys";
  return data(isOfPasskey ? { passkey: kind, code: null } : { passkey: null, code: kind }, { status: 422 });
}

export default function Safety() {
  const t = useTexts();
  const { title, isNeeded, isKept, recoveryLeft, passkeys, sessions, sessionId } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const error = answer?.code ? t(`factor.${answer.code as "wrong_code"}`) : null;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("safety.lead")}</p>
      {isKept && !answer && (
        <Notice tone="good">
          <p role="status">{t("safety.kept")}</p>
        </Notice>
      )}
      <Section title={t("safety.factor")}>
        <p>{t("safety.factor.why")}</p>
        {isNeeded && <p>{t("safety.factor.needed")}</p>}
        {recoveryLeft === null ? (
          <>
            <p>{t("safety.factor.isnt")}</p>
            <ButtonLink to="/ingresar/segundo-factor?volver=/panel/seguridad" look="main">
              {t("safety.factor.begin")}
            </ButtonLink>
          </>
        ) : (
          <>
            <p>{t("safety.factor.is", { count: recoveryLeft })}</p>
            <details className="sheet" open={Boolean(error)}>
              <summary>{t("safety.factor.end")}</summary>
              <p>{t("safety.factor.end.hint")}</p>
              <Form method="post">
                <SecondFactorCode error={error} />
                <Button name="intent" value="end-factor">
                  {t("safety.factor.end.act")}
                </Button>
              </Form>
            </details>
          </>
        )}
      </Section>
      <OwnPasskeys passkeys={passkeys} error={answer?.passkey ? t(`passkey.${answer.passkey}`) : null} />
      <OpenSessions sessions={sessions} present={sessionId} />
    </div>
  );
}
