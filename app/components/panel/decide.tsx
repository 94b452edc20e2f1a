import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** Approve or send back what another person proposed; one's own waits for somebody else, or is taken back. */
export function Decide({
  id,
  subject,
  isOwn,
}: {
  id: string;
  subject:
    | "terms"
    | "release"
    | "deposit"
    | "return"
    | "repayment"
    | "capital"
    | "write-off"
    | "parked-loss"
    | "bank-charge"
    | "dispute-correction"
    | "member"
    | "reversal"
    | "banking";
  isOwn: boolean;
}) {
  const t = useTexts();
  if (isOwn)
    return (
      <Form method="post" className="act-line">
        <span className="small">{t("decide.own")}</span>
        <input type="hidden" name="id" value={id} />
        {(subject === "terms" || subject === "deposit") && (
          <Button name="intent" value={`withdraw-${subject}`}>
            {t("decide.withdraw")}
          </Button>
        )}
      </Form>
    );
  const yes = ["deposit", "capital", "repayment", "banking"].includes(subject) ? "confirm" : "approve";
  return (
    <Form method="post" className="act-line">
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value={`${yes}-${subject}`}>
        {t(`decide.${yes}`)}
      </Button>
      <Button name="intent" value={`reject-${subject}`}>
        {t("decide.reject")}
      </Button>
    </Form>
  );
}
