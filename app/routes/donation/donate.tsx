import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readDevice } from "#app/auth/device.server.ts";
import { readSignedIn } from "#app/auth/session.server.ts";
import { AmountForm } from "#app/components/donation/amount-form.tsx";
import { DonateFrame } from "#app/components/donation/donate-frame.tsx";
import { PayForm } from "#app/components/donation/pay-form.tsx";
import { RetryForm } from "#app/components/donation/retry-form.tsx";
import { Notice } from "#app/components/notice.tsx";
import { readFair } from "#app/domain/donation/fair.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readGivenTo } from "#app/queries/match-offer.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import {
  checkDonation,
  type DonationErrors,
  readTypedDonation,
  type TypedDonation,
} from "./donation-form.ts";
import { readDonateStep } from "./read-donate-step.server.ts";
import { refusalInWords } from "./refusal-in-words.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "404", isPrivate: true });

/** Nobody keeps this page: its form holds a promise for one donor. */
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  return readDonateStep(context, { request, slug: params.slug! });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOfRequest(request);
  const campaign = (await readGivenTo(context.db, params.slug!, { now: context.clock.now() })) ?? notFound();
  const form = await readForm(request);
  // Only machines fill the field that no person sees: they are told that all went well.
  if (String(form.get("website") ?? "") !== "") throw redirect(`/campanas/${campaign.slug}`, 303);
  const typed = readTypedDonation(form);
  const of = { campaignId: campaign.id, currency: campaign.currency, locale };
  const checked = checkDonation(typed, of);
  if (!checked.ok) return data(answer(typed, { errors: checked.errors }), 422);
  const fair = readFair(new URL(request.url).searchParams.get("feria"));
  const { device, setCookie } = await readDevice(request, context);
  const started = await startDonation(context, {
    ...checked.start,
    fair,
    address: context.visitorAddress,
    browser: browserOf(request),
    device,
    personId: (await readSignedIn(context, request))?.personId ?? null,
    captchaAnswer: String(form.get(context.captcha?.shown.answerField ?? "") ?? ""),
  });
  if (started.ok)
    throw redirect(started.value.url ?? `/aportes/${started.value.accessToken}`, {
      status: 303,
      headers: { "set-cookie": setCookie },
    });
  const { refusal } = started;
  const errors = { form: refusalInWords(refusal, of) };
  if (refusal.kind === "payments_away") return data(answer(typed, { errors, mayRetry: true }), 503);
  if (refusal.kind === "captcha_away") return data(answer(typed, { errors }), 503);
  if (refusal.kind !== "match_changed") return data(answer(typed, { errors }), 409);
  return data(answer(typed, { errors, newPromise: refusal.available.toString() }), 409);
}

/** What the visitor's browser says it is; no longer than any real one. */
function browserOf(request: Request): string | null {
  return request.headers.get("user-agent")?.slice(0, 300) || null;
}

type Answer = { typed: TypedDonation; errors: DonationErrors; newPromise: string | null; mayRetry: boolean };

function answer(typed: TypedDonation, of: Pick<Answer, "errors"> & Partial<Answer>): Answer {
  return { typed, newPromise: null, mayRetry: false, ...of };
}

export default function Donate() {
  const t = useTexts();
  const { campaign, fair, typedAmount, amountError, isCancelled, resumed, step } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DonateFrame campaign={campaign} fair={fair}>
      {isCancelled && (
        <Notice title={t("donate.cancelled")}>
          <p>{t("donate.cancelled.says")}</p>
        </Notice>
      )}
      {!campaign.isOpen ? (
        <Notice tone="warning" title={t("donate.closed")}>
          <p>{t("donate.closed.says")}</p>
        </Notice>
      ) : sent?.mayRetry ? (
        <RetryForm typed={sent.typed} error={sent.errors.form} />
      ) : step ? (
        <PayForm campaign={campaign} fair={fair} step={step} sent={sent ?? null} />
      ) : (
        <>
          {sent?.errors.form && (
            <Notice tone="warning" isAlert title={t("donate.notStarted")}>
              <p>{sent.errors.form}</p>
            </Notice>
          )}
          <AmountForm {...{ campaign, fair, resumed }} typed={typedAmount} error={amountError} />
        </>
      )}
    </DonateFrame>
  );
}
