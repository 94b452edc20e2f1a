import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";
import { textBounds } from "#app/domain/campaign/campaign-content.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { isOwn: boolean; isProtected: boolean; publicName: string };

/** Protects a campaign under a chosen name, changes that name, or ends the protection. */
export function ProtectionForm({ isOwn, isProtected, publicName }: Props) {
  const t = useTexts();
  return (
    <>
      <Form method="post" className="sheet stack">
        <p>{t("protect.means")}</p>
        <p>{t("protect.who")}</p>
        <p>{t("protect.check")}</p>
        <TextField
          name="publicName"
          label={t("protect.name")}
          hint={t("protect.name.hint")}
          defaultValue={publicName}
          maxLength={textBounds.publicName}
          required
        />
        <Button name="intent" value="protect" look={isProtected ? "quiet" : "main"}>
          {t(isProtected ? "protect.rename" : "protect.begin")}
        </Button>
      </Form>
      {isProtected && isOwn && (
        <details className="sheet">
          <summary>{t("protect.end.title")}</summary>
          <p>{t("protect.end.means")}</p>
          <Form method="post" className="stack">
            <TextField
              name="publicName"
              id="ended-name"
              label={t("protect.end.name")}
              defaultValue={publicName}
              maxLength={textBounds.publicName}
              required
            />
            <Button name="intent" value="end">
              {t("protect.end")}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}
