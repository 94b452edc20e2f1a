import { Form } from "@remix-run/react";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { Section } from "../section.tsx";
import { Table } from "../table.tsx";

type Session = { id: string; browser: string | null; since: string };

/** Where somebody is signed in; all but the one they are in can be ended. */
export function OpenSessions({ sessions, present }: { sessions: readonly Session[]; present: string }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("safety.sessions")}>
      <Table
        isRecords
        caption={t("safety.sessions")}
        columns={[
          { name: t("safety.sessions.browser"), isName: true },
          { name: t("safety.sessions.since") },
          { name: t("safety.sessions.act") },
        ]}
        rows={sessions.map(({ id, browser, since }) => {
          const name = browser ?? t("safety.sessions.unknown");
          return [
            name,
            formatMoment(since, locale),
            id === present ? (
              t("safety.sessions.this")
            ) : (
              <Form key={id} method="post">
                <Button name="session" value={id} aria-label={t("safety.sessions.endOne", { browser: name })}>
                  {t("safety.sessions.end")}
                </Button>
              </Form>
            ),
          ];
        })}
      />
      {sessions.length > 1 && (
        <Form method="post" className="act-line">
          <Button name="intent" value="end-others">
            {t("safety.sessions.endOthers")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
