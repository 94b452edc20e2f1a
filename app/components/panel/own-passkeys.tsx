import { Form } from "@remix-run/react";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { Section } from "../section.tsx";
import { PasskeyForm } from "../sign-in/passkey-form.tsx";
import { Table } from "../table.tsx";

type Passkey = { id: string; browser: string | null; since: string; usedAt: string | null };

/** The passkeys of somebody: each can be taken away, and one more added. */
export function OwnPasskeys({ passkeys, error }: { passkeys: readonly Passkey[]; error: string | null }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("passkey.list")}>
      <p>{t("passkey.why")}</p>
      {passkeys.length === 0 ? (
        <p>{t("passkey.none")}</p>
      ) : (
        <Table
          isRecords
          caption={t("passkey.list")}
          columns={[
            { name: t("safety.sessions.browser"), isName: true },
            { name: t("safety.sessions.since") },
            { name: t("passkey.used") },
            { name: t("safety.sessions.act") },
          ]}
          rows={passkeys.map(({ id, browser, since, usedAt }) => {
            const name = browser ?? t("safety.sessions.unknown");
            return [
              name,
              formatDay(since, locale),
              usedAt ? formatDay(usedAt, locale) : t("passkey.never"),
              <Form key={id} method="post">
                <input type="hidden" name="passkey" value={id} />
                <Button
                  name="intent"
                  value="remove-passkey"
                  aria-label={t("passkey.removeOne", { browser: name })}
                >
                  {t("passkey.remove")}
                </Button>
              </Form>,
            ];
          })}
        />
      )}
      <PasskeyForm asks="/panel/seguridad/llave" intent="add-passkey" name={t("passkey.add")} error={error} />
      <noscript>
        <p className="small">{t("passkey.needsScripts")}</p>
      </noscript>
    </Section>
  );
}
