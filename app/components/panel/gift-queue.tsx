import { Form } from "@remix-run/react";
import { Amount } from "#app/components/amount.tsx";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Gift = {
  id: string;
  title: string;
  kind: "cash" | "transfer";
  name: string | null;
  amount: MoneyData;
  recordedBy: string;
  proofHash: string;
};

type Props = {
  recorded: readonly (Gift & { recordedById: string })[];
  rejected: readonly (Gift & { reason: string | null; decidedBy: string | null })[];
  personId: string;
  /** What was typed with a decision that was refused, shown again beside its gift. */
  typed: Record<string, string> | null;
};

/** Gifts in hand that wait for a second person, and those that one rejected, with the reason. */
export function GiftQueue({ recorded, rejected, personId, typed }: Props) {
  const t = useTexts();
  return (
    <>
      <Section title={t("handGifts.recorded", { count: recorded.length })}>
        {recorded.length === 0 && <p className="small">{t("operation.nothing")}</p>}
        {recorded.map(({ recordedById, ...gift }) => (
          <div className="sheet stack" key={gift.id}>
            <GiftLine gift={gift} />
            {recordedById === personId ? (
              <p className="small">{t("decide.own")}</p>
            ) : (
              <Form method="post" className="stack">
                <input type="hidden" name="id" value={gift.id} />
                <TextField
                  name="reason"
                  id={`reason-${gift.id}`}
                  label={t("handGifts.reason")}
                  defaultValue={typed?.id === gift.id ? typed.reason : ""}
                  maxLength={200}
                />
                <p className="acts">
                  <Button name="intent" value="confirm-gift">
                    {t("decide.confirm")}
                  </Button>
                  <Button name="intent" value="reject-gift">
                    {t("decide.reject")}
                  </Button>
                </p>
              </Form>
            )}
          </div>
        ))}
      </Section>
      {rejected.length > 0 && (
        <Section title={t("handGifts.rejected", { count: rejected.length })}>
          {rejected.map(({ reason, decidedBy, ...gift }) => (
            <div className="sheet stack" key={gift.id}>
              <GiftLine gift={gift} />
              <p className="small">
                {decidedBy}: {reason ?? "—"}
              </p>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function GiftLine({ gift: { title, kind, name, amount, recordedBy, proofHash } }: { gift: Gift }) {
  const t = useTexts();
  return (
    <p>
      <strong>
        <Amount of={amount} />
      </strong>{" "}
      {t(`handGifts.kind.${kind}`)} · {title} · {name ?? t("handGifts.anonymous")} · {recordedBy} ·{" "}
      <a href={`/panel/comprobantes/${proofHash}`}>{t("handGifts.seeProof")}</a>
    </p>
  );
}
