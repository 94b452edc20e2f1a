import { Form, Link } from "@remix-run/react";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { holdDecisions } from "#app/domain/donation/related-party.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { Notice } from "../notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

/** The boxes beside the gifts belong to this form, which stands after them. */
export const togetherForm = "juntos";

/** One decision with one reason about all gifts that were chosen. */
export function DecideTogether({ typed }: { typed: { reference: string; refusal: string } | null }) {
  const t = useTexts();
  return (
    <Form method="post" id={togetherForm} className="sheet stack">
      <h3>{t("held.together.title")}</h3>
      <p>
        {t("held.together.lead")} <Link to="/panel/senales?marcados=todos">{t("held.together.all")}</Link>
      </p>
      {typed && <RefusalNotice kind={typed.refusal} isFocused />}
      <input type="hidden" name="together" value="si" />
      <TextField
        name="reference"
        id="reference-together"
        label={t("held.reason")}
        defaultValue={typed?.reference}
        maxLength={120}
        required
      />
      <p className="acts">
        {holdDecisions.map((decision) => (
          <Button key={decision} name="intent" value={decision}>
            {t(`held.${decision}`)}
          </Button>
        ))}
      </p>
    </Form>
  );
}

type Decided = { count: number; refused: readonly { donationId: string; why: string }[] };

/** How many were decided, and why each of the others was not. */
export function DecidedTogether({ count, refused }: Decided) {
  const t = useTexts();
  const worded = (why: string) => {
    const key = `refusal.${why}`;
    return t(isTextKey(key) ? key : "refusal.not_allowed", { about: "" });
  };
  return (
    <Notice tone={refused.length > 0 ? "warning" : "good"} isAlert={refused.length > 0} isFocused>
      <p role="status">{t("held.together.done", { count })}</p>
      {refused.length > 0 && (
        <>
          <p>{t("held.together.refused", { count: refused.length })}</p>
          <ul>
            {refused.map(({ donationId, why }) => (
              <li key={donationId}>
                <Link to={`/panel/aportes/${donationId}`}>{donationCodeOf(donationId)}</Link>: {worded(why)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
