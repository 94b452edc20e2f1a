import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readSignedIn, sessionCookie } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { AskForCode, SentCode } from "#app/components/sign-in/code-forms.tsx";
import { PasskeyForm } from "#app/components/sign-in/passkey-form.tsx";
import { browserName } from "#app/domain/access/browser-name.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { type CodeRefusal, requestSignInCode } from "#app/use-cases/people/request-sign-in-code.server.ts";
import { type SignInRefusal, signIn } from "#app/use-cases/people/sign-in.server.ts";
import { signInWithPasskey } from "#app/use-cases/people/sign-in-with-passkey.server.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { readJsonField } from "../read-json-field.ts";
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

type Refusal = CodeRefusal["kind"] | SignInRefusal["kind"] | "passkey_unknown";

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
  const browser = browserName(request.headers.get("user-agent"));
  const signedIn =
    form.get("intent") === "passkey"
      ? await signInWithPasskey(context, { answer: readJsonField(form, "answer"), browser })
      : await signIn(context, { email, code: String(form.get("code") ?? ""), locale, browser });
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
  const error = refusal && refusal !== "passkey_unknown" && t(`signIn.${refusal}`);
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
        <SentCode email={email} back={back} error={error} />
      ) : (
        <AskForCode back={back} error={error} typed={answer?.email} />
      )}
      {!hasCode && (
        <PasskeyForm
          asks="/ingresar/llave"
          intent="passkey"
          name={t("passkey.use")}
          back={back}
          error={refusal === "passkey_unknown" && t("passkey.passkey_unknown")}
        />
      )}
    </div>
  );
}
