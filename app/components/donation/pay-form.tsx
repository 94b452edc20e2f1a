import { Form } from "@remix-run/react";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import type { Offer } from "#app/i18n/offer-in-words.ts";
import { Button } from "../button.tsx";
import { ChoiceGroup } from "../choice-group.tsx";
import { CheckField, LongField, TextField } from "../field.tsx";
import { Notice } from "../notice.tsx";
import { type CaptchaAsked, CaptchaCheck } from "./captcha-check.tsx";
import { OfferPanel } from "./offer-panel.tsx";

export type Typed = {
  email: string;
  name: string;
  isAnonymous: boolean;
  message: string;
  tip: string;
  otherTip: string;
  coversFee: boolean;
  accessToken: string;
};

type Step = {
  accessToken: string;
  offer: Offer;
  tips: readonly { percent: string; amount: MoneyData }[];
  feeCover: MoneyData;
  /** Whether the campaign bears a fee that nobody covers. */
  bearsFees: boolean;
  captcha: CaptchaAsked | null;
};

type Sent = {
  typed: Typed;
  errors: { email?: string; name?: string; message?: string; otherTip?: string; form?: string };
  /** The match the donor is asked to agree to instead, minor units. */
  newPromise: string | null;
};

/** Second step: who gives, a word along with it, what else one adds; then to the payment page. */
export function PayForm({
  campaign,
  fair,
  step,
  sent,
}: {
  campaign: { slug: string };
  /** The fair whose poster led here. */
  fair: string | null;
  step: Step;
  sent: Sent | null;
}) {
  const t = useTexts();
  const locale = useLocale();
  const { offer, tips, feeCover, bearsFees, captcha } = step;
  const { typed, errors, newPromise } = sent ?? { typed: null, errors: {}, newPromise: null };
  const amount = moneyOf(offer.amount).amount;
  const promise = newPromise ?? moneyOf(offer.match).amount.toString();
  const shown =
    newPromise === null ? offer : { ...offer, match: moneyFrom(newPromise, offer.match), limit: null };
  const place = `/campanas/${campaign.slug}/aportar${fair ? `?feria=${encodeURIComponent(fair)}` : ""}`;
  return (
    <Form method="post" noValidate className="pay">
      {errors.form && (
        <Notice
          tone="warning"
          isAlert
          title={t(newPromise === null ? "donate.notStarted" : "donate.matchChanged")}
        >
          <p>{errors.form}</p>
        </Notice>
      )}
      <OfferPanel offer={shown} changeTo={place} />
      <input type="hidden" name="amount" value={amount.toString()} />
      <input type="hidden" name="promisedMatch" value={promise} />
      <input type="hidden" name="accessToken" value={typed?.accessToken || step.accessToken} />
      <TextField
        name="email"
        type="email"
        label={t("donate.email")}
        hint={t("donate.email.hint")}
        error={errors.email}
        defaultValue={typed?.email}
        autoComplete="email"
        maxLength={254}
        required
      />
      <TextField
        name="name"
        label={t("donate.name")}
        hint={t("donate.name.hint")}
        error={errors.name}
        defaultValue={typed?.name}
        autoComplete="name"
        maxLength={80}
      />
      <CheckField
        name="isAnonymous"
        label={t("donate.anonymous")}
        hint={t("donate.anonymous.hint")}
        defaultChecked={typed?.isAnonymous}
      />
      <LongField
        name="message"
        label={t("donate.message")}
        hint={t("donate.message.hint")}
        error={errors.message}
        defaultValue={typed?.message}
        maxLength={280}
      />
      <Trap />
      <ChoiceGroup
        name="tip"
        isWide
        legend={t("donate.tip")}
        hint={t("donate.tip.hint")}
        chosen={typed?.tip || undefined}
        choices={[
          { value: "0", label: t("donate.tip.none") },
          ...tips.map(({ percent, amount: tip }) => ({
            value: percent,
            label: t("donate.tip.percent", { percent, amount: formatMoney(tip, locale) }),
          })),
        ]}
      />
      <TextField
        name="otherTip"
        label={t("donate.otherTip")}
        error={errors.otherTip}
        defaultValue={typed?.otherTip}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
      />
      <CheckField
        name="coversFee"
        label={t("donate.fee", { amount: formatMoney(feeCover, locale) })}
        hint={t(bearsFees ? "donate.fee.campaign" : "donate.fee.hint")}
        defaultChecked={typed?.coversFee}
      />
      {captcha && <CaptchaCheck {...captcha} />}
      <p className="acts">
        <Button look="main">{t(newPromise === null ? "donate.pay" : "donate.payAgain")}</Button>
      </p>
      <p className="small">{t("donate.pay.hint")}</p>
    </Form>
  );
}

/** A field that people do not see and machines fill. */
function Trap() {
  return (
    <div className="trap" aria-hidden="true">
      <label htmlFor="website">Website</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** Minor units as money of the same currency. */
function moneyFrom(minor: string, { currency }: MoneyData): MoneyData {
  const digits = minor.padStart(3, "0");
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency };
}
