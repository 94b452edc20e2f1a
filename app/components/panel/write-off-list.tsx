import { Amount } from "#app/components/amount.tsx";
import { Section } from "#app/components/section.tsx";
import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Decide } from "./decide.tsx";

type WriteOff = {
  id: string;
  title: string;
  fund: string | null;
  amount: MoneyData;
  reason: string;
  proposedBy: string;
  proposedById: string;
};

/** Debts proposed to be written off: an operator decides on donations, the matcher on its match. */
export function WriteOffList({
  writeOffs,
  personId,
  mayDecide,
}: {
  writeOffs: readonly WriteOff[];
  personId: string;
  mayDecide: boolean | "of donations";
}) {
  const t = useTexts();
  if (writeOffs.length === 0) return null;
  return (
    <Section title={t("writeOff.title", { count: writeOffs.length })}>
      {writeOffs.map(({ id, title, fund, amount, reason, proposedBy, proposedById }) => (
        <div className="sheet stack" key={id}>
          <p>
            <strong>
              <Amount of={amount} />
            </strong>{" "}
            {fund ? t("writeOff.of.match", { fund }) : t("writeOff.of.donations")} · {title}
          </p>
          <p className="small">
            {reason} · {t("manage.proposedBy", { name: proposedBy })} ·{" "}
            {t(fund ? "writeOff.why.match" : "writeOff.why.donations")}
          </p>
          {mayDecide === "of donations" && fund !== null ? (
            <p className="small">{t("writeOff.waits.match")}</p>
          ) : (
            mayDecide && <Decide id={id} subject="write-off" isOwn={proposedById === personId} />
          )}
        </div>
      ))}
    </Section>
  );
}
