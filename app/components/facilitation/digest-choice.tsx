import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { Section } from "../section.tsx";

/** Whether the weekly mail comes, and a button for the other. */
export function DigestChoice({ isWanted }: { isWanted: boolean }) {
  const t = useTexts();
  return (
    <Section title={t("helping.digest")} id="resumen">
      <p>{t(isWanted ? "helping.digest.on" : "helping.digest.off")}</p>
      <Form method="post">
        <Button name="intent" value={isWanted ? "digest-stop" : "digest-start"}>
          {t(isWanted ? "helping.digest.stop" : "helping.digest.start")}
        </Button>
      </Form>
    </Section>
  );
}
