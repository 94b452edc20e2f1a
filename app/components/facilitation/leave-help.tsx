import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";

/** The organisation stops helping with a campaign. */
export function LeaveHelp() {
  const t = useTexts();
  return (
    <details className="sheet">
      <summary>{t("helping.leave")}</summary>
      <p>{t("helping.leave.why")}</p>
      <Form method="post">
        <Button name="intent" value="leave">
          {t("helping.leave")}
        </Button>
      </Form>
    </details>
  );
}
