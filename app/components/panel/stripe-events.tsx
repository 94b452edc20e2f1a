import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import type { DemoEvent } from "#app/domain/ports/demo-payments.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

const tones = { waiting: "plain", delivered: "good", dropped: "warning", none: "plain" } as const;

/** The emulator's last events, each of which can be delivered once more. */
export function StripeEvents({ events }: { events: readonly DemoEvent[] }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("demo.events")} id="avisos">
      <p>{t("demo.events.lead")}</p>
      {events.length === 0 ? (
        <EmptyState title={t("demo.events.none")}>
          <p>{t("demo.events.none.why")}</p>
        </EmptyState>
      ) : (
        <Table
          isRecords
          caption={t("demo.events")}
          columns={[
            { name: t("demo.event"), isName: true },
            { name: t("demo.at") },
            { name: t("demo.delivery") },
            { name: t("demo.act") },
          ]}
          rows={events.map(({ id, type, about, created, delivery }) => [
            <span key="event">
              <code>{type}</code>
              <br />
              <span className="small">{about}</span>
            </span>,
            formatShortMoment(new Date(created * 1000).toISOString(), locale),
            <Tag key="delivery" tone={tones[delivery]}>
              {t(`demo.delivery.${delivery}`)}
            </Tag>,
            <Form key="again" method="post">
              <input type="hidden" name="event" value={id} />
              <Button name="order" value="again" aria-label={t("demo.again.of", { event: type })}>
                {t("demo.again")}
              </Button>
            </Form>,
          ])}
        />
      )}
    </Section>
  );
}
