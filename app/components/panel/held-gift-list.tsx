import { Form, Link } from "@remix-run/react";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { DonationState } from "#app/domain/donation/donation-state.ts";
import { holdDecisions, type RelatedPartySign } from "#app/domain/donation/related-party.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { CheckField, TextField } from "../field.tsx";
import { togetherForm } from "./decide-together.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

type Held = {
  id: string;
  campaign: string;
  entrepreneur: string;
  email: string | null;
  amount: MoneyData;
  match: MoneyData;
  signs: readonly RelatedPartySign[];
  heldAt: string;
  isDisputed: boolean;
  isOverdue: boolean;
  others: readonly { id: string; email: string | null; state: DonationState }[];
};

/** Gifts whose match waits for a person, each with its signs, and the three things that can be decided about it. */
export function HeldGiftList({
  gifts,
  typed,
  marked,
}: {
  gifts: readonly Held[];
  /** What was refused of one, shown again beside it. */
  typed: Typed;
  /** Chosen to be decided together. */
  marked: readonly string[];
}) {
  const t = useTexts();
  if (gifts.length === 0) return <p>{t("held.none")}</p>;
  return gifts.map((gift) => (
    <article className="sheet stack" key={gift.id}>
      <HeldGift gift={gift} />
      {gifts.length > 1 && (
        <CheckField
          form={togetherForm}
          name="gift"
          id={`gift-${gift.id}`}
          value={gift.id}
          defaultChecked={marked.includes(gift.id)}
          label={t("held.choose", { code: donationCodeOf(gift.id) })}
        />
      )}
      {typed?.id === gift.id && <RefusalNotice kind={typed.refusal} isFocused />}
      {gifts.length === 1 ? (
        <DecideOne gift={gift} typed={typed} />
      ) : (
        <details open={typed?.id === gift.id}>
          <summary>{t("held.alone")}</summary>
          <DecideOne gift={gift} typed={typed} />
        </details>
      )}
    </article>
  ));
}

type Typed = { id: string; reference: string; refusal: string } | null;

/** The three things that can be decided about one. */
function DecideOne({ gift, typed }: { gift: Held; typed: Typed }) {
  const t = useTexts();
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="id" value={gift.id} />
      <TextField
        name="reference"
        id={`reference-${gift.id}`}
        label={t("held.reason")}
        defaultValue={typed?.id === gift.id ? typed.reference : ""}
        maxLength={120}
        required
      />
      <p className="acts">
        {holdDecisions
          .filter((decision) => !gift.isDisputed || decision === "rejected")
          .map((decision) => (
            <Button key={decision} name="intent" value={decision}>
              {t(`held.${decision}`)}
            </Button>
          ))}
      </p>
    </Form>
  );
}

function HeldGift({ gift }: { gift: Held }) {
  const t = useTexts();
  const locale = useLocale();
  const { id, campaign, entrepreneur, email, amount, match, signs, heldAt, others } = gift;
  return (
    <>
      <h3>
        {t("held.gift", {
          amount: formatMoney(amount, locale),
          title: campaign,
          entrepreneur,
          match: formatMoney(match, locale),
        })}
      </h3>
      <p>
        {t("held.from", { email: email ?? t("held.someone"), moment: formatShortMoment(heldAt, locale) })}{" "}
        <Link to={`/panel/aportes/${id}`}>{t("held.open")}</Link>
      </p>
      <ul>
        {signs.map((sign) => (
          <li key={sign}>{t(`held.sign.${sign}`)}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{t("held.others")}</summary>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <Link to={`/panel/aportes/${other.id}`}>{donationCodeOf(other.id)}</Link> ·{" "}
                {other.email ?? t("held.someone")} · {t(`audit.state.${other.state}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {gift.isOverdue && <p>{t("held.overdue")}</p>}
      {gift.isDisputed && <p>{t("held.disputed")}</p>}
    </>
  );
}
