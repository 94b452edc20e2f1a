import { Notice } from "#app/components/notice.tsx";
import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import type { ShownStep } from "./evidence-steps.tsx";
import { EvidenceTag } from "./evidence-tag.tsx";

type Props = {
  tranche: { state: EvidenceState; sentAt: string | null; mayChange: boolean };
  /** Newest first. */
  steps: readonly ShownStep[];
};

/** Tells an entrepreneur how far their evidence is, what a reviewer asks, and what to do now. */
export function OwnEvidenceState({ tranche: { state, sentAt, mayChange }, steps }: Props) {
  const t = useTexts();
  const locale = useLocale();
  const question = state === "asked" ? steps.find(({ kind }) => kind === "asked") : undefined;
  return (
    <>
      <p>{t("spent.lead")}</p>
      <p>
        <EvidenceTag state={state} />{" "}
        {state === "sent" && t("spent.isSent", { at: formatMoment(sentAt!, locale) })}
        {state === "accepted" && t("spent.isAccepted")}
        {state === "open" && mayChange && t(sentAt ? "spent.isChanged" : "spent.isOpen")}
      </p>
      {state !== "accepted" && !mayChange && <p>{t("spent.notPaid")}</p>}
      {question && (
        <Notice tone="warning" title={t("spent.isAsked")}>
          <p className="story">{question.comment}</p>
        </Notice>
      )}
    </>
  );
}
