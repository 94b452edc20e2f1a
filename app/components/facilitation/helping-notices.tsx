import { Link } from "@remix-run/react";
import { type CampaignState, editableStates } from "#app/domain/campaign/campaign-state.ts";
import { spendingStates } from "#app/domain/evidence/evidence-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Notice } from "../notice.tsx";

type Props = {
  campaign: { id: string; state: CampaignState };
  name: string;
  isAgreed: boolean;
  maySubmit: boolean;
  /** What was just done. */
  saved: string | null;
};

/** For whom somebody writes, what they may do, and where. */
export function HelpingNotices({ campaign, name, isAgreed, maySubmit, saved }: Props) {
  const t = useTexts();
  const { id, state } = campaign;
  return (
    <>
      {saved && (
        <Notice tone="good">
          <p role="status">{t(saved === "enviada" ? "helping.submitted" : "helping.saved")}</p>
        </Notice>
      )}
      <Notice>
        <p>{t(isAgreed ? "helping.editing" : "helping.notYet", { name })}</p>
        {isAgreed && editableStates.includes(state) && !maySubmit && (
          <p>{t("helping.mayNotSubmit", { name })}</p>
        )}
      </Notice>
      <ul className="links">
        <li>
          <Link to={`/panel/campanas/${id}/vista`}>{t("panel.preview")}</Link>
        </li>
        {isAgreed && spendingStates.includes(state) && (
          <li>
            <Link to={`/panel/campanas/${id}/respaldos`}>{t("helping.evidence")}</Link>
          </li>
        )}
      </ul>
    </>
  );
}
