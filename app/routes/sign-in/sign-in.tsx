import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { readSignedIn, sessionCookie } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { requestSignInCode } from "#app/use-cases/people/request-sign-in-code.server.ts";
import { signIn } from "#app/use-cases/people/sign-in.server.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { wayBack } from "./way-back.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const back = wayBack(searchParams.get("volver"));
  if (await readSignedIn(context, request)) throw redirect(back);
  return {
    title: translate(localeOfRequest(request), "signIn.title"),
    email: searchParams.get("correo") ?? "",
    hasCode: searchParams.has("correo"),
    back,
    isDemo: context.env.appEnv === "demo",
  };
}

type Refusal = "not_an_email" | "too_many_codes" | "wrong_code" | "too_many_tries" | "code_is_over";

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const email = String(form.get("email") ?? "");
  const back = wayBack(String(form.get("back") ?? ""));
  const locale = localeOfRequest(request);
  if (form.get("intent") === "send") {
    const sent = await requestSignInCode(context, { email, locale });
    if (!sent.ok) return data({ refusal: sent.refusal.kind as Refusal, email }, { status: 422 });
    return redirect(
      `/ingresar?correo=${encodeURIComponent(sent.value.email)}&volver=${encodeURIComponent(back)}`,
    );
  }
  const signedIn = await signIn(context, { email, code: String(form.get("code") ?? ""), locale });
  if (!signedIn.ok) return data({ refusal: signedIn.refusal.kind as Refusal, email }, { status: 422 });
  const cookie = await sessionCookie(signedIn.value.token, {
    isSecure: context.siteUrl.startsWith("https:"),
  });
  return redirect(back, { headers: { "set-cookie": cookie } });
}

export default function SignIn() {
  const t = useTexts();
  const { email, hasCode, back, isDemo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal;
  return (
    <div className="narrow page">
      <h1>{t("signIn.title")}</h1>
      <p className="lead">{t(hasCode ? "signIn.codeSent" : "signIn.lead", { email })}</p>
      {isDemo && hasCode && (
        <Notice>
          <p>
            {t("signIn.demo")} <a href="/demo/correo/">{t("signIn.outbox")}</a>
          </p>
        </Notice>
      )}
      {hasCode ? (
        <Form method="post">
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="back" value={back} />
          <TextField
            name="code"
            label={t("signIn.code")}
            hint={t("signIn.codeHint")}
            error={refusal && t(`signIn.${refusal}`)}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            required
          />
          <Button name="intent" value="code" look="main">
            {t("signIn.enter")}
          </Button>
          <p className="act-line">
            <Link to={`/ingresar?volver=${encodeURIComponent(back)}`}>{t("signIn.other")}</Link>
          </p>
        </Form>
      ) : (
        <Form method="post">
          <input type="hidden" name="back" value={back} />
          <TextField
            name="email"
            label={t("signIn.email")}
            hint={t("signIn.emailHint")}
            error={refusal && t(`signIn.${refusal}`)}
            type="email"
            autoComplete="email"
            defaultValue={answer?.email}
            required
          />
          <Button name="intent" value="send" look="main">
            {t("signIn.send")}
          </Button>
        </Form>
      )}
    </div>
  );
}
