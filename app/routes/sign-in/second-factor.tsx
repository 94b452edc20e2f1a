import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { readSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { NewSecondFactor } from "#app/components/sign-in/new-second-factor.tsx";
import { RecoveryCodes, SecondFactorShown } from "#app/components/sign-in/recovery-codes.tsx";
import { SecondFactorCode } from "#app/components/sign-in/second-factor-code.tsx";
import type { AppContext } from "#app/context.server.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { beginSecondFactor } from "#app/use-cases/people/begin-second-factor.server.ts";
import { confirmSecondFactor } from "#app/use-cases/people/confirm-second-factor.server.ts";
import { passSecondFactor } from "#app/use-cases/people/pass-second-factor.server.ts";
import { readDemoCode } from "#app/use-cases/people/read-demo-code.server.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { wayBack } from "./way-back.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

/** Shows what is needed to set it up, or asks for a code; who has shown one is led on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const back = wayBack(new URL(request.url).searchParams.get("volver"));
  const signedIn = await requireFirstFactor(context, request, back);
  const { actor, personId, hasSecondFactor, isWaiting, sessionId } = signedIn;
  const begun = hasSecondFactor ? null : await beginSecondFactor(context, actor, { sessionId });
  return {
    title: translate(localeOfRequest(request), "factor.title"),
    back,
    isDone: hasSecondFactor && !isWaiting,
    begun: begun?.ok ? begun.value : null,
    demoCode: context.env.appEnv === "demo" ? await readDemoCode(context, personId) : null,
  };
}

async function requireFirstFactor(context: AppContext, request: Request, back: string): Promise<SignedIn> {
  const signedIn = await readSignedIn(context, request);
  if (!signedIn) throw redirect(`/ingresar?volver=${encodeURIComponent(back)}`);
  return signedIn;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const back = wayBack(String(form.get("back") ?? ""));
  const { actor, sessionId } = await requireFirstFactor(context, request, back);
  const typed = { code: String(form.get("code") ?? ""), sessionId };
  if (form.get("intent") === "confirm") {
    const confirmed = await confirmSecondFactor(context, actor, typed);
    if (confirmed.ok) return data({ codes: confirmed.value.recoveryCodes, refusal: null });
    return data({ codes: null, refusal: confirmed.refusal.kind }, { status: 422 });
  }
  const passed = await passSecondFactor(context, actor, typed);
  if (passed.ok) return redirect(back);
  return data({ codes: null, refusal: passed.refusal.kind }, { status: 422 });
}

export default function SecondFactor() {
  const t = useTexts();
  const { title, back, begun, demoCode, isDone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal !== "second_person_needed" ? answer.refusal : null;
  const error = refusal && t(`factor.${refusal}`);
  if (answer?.codes) return <RecoveryCodes codes={answer.codes} back={back} />;
  if (isDone) return <SecondFactorShown back={back} />;
  return (
    <div className="narrow page">
      <h1>{title}</h1>
      <p className="lead">{t(begun ? "factor.begin.lead" : "factor.ask")}</p>
      {demoCode && (
        <Notice>
          <p>{t("factor.demo")}</p>
        </Notice>
      )}
      {begun && <NewSecondFactor begun={begun} />}
      <Form method="post">
        <input type="hidden" name="back" value={back} />
        <SecondFactorCode error={error} isNew={Boolean(begun)} typed={demoCode} />
        <Button name="intent" value={begun ? "confirm" : "pass"} look="main">
          {t(begun ? "factor.begin.act" : "factor.enter")}
        </Button>
      </Form>
      {!begun && <p className="small apart">{t("factor.lost")}</p>}
      <Form method="post" action="/salir" className="apart">
        <Button>{t("panel.signOut")}</Button>
      </Form>
    </div>
  );
}
