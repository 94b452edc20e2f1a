import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import type { DemoSignal } from "#app/domain/ports/demo-payments.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** Payments about which the card's network or Stripe asks; each can be told as over, as Stripe would tell it. */
export function DemoSignals({ signals }: { signals: readonly DemoSignal[] }) {
  const t = useTexts();
  return (
    <Section title={t("demo.signals")}>
      <p>{t("demo.signals.lead")}</p>
      {signals.length === 0 && <p className="small">{t("demo.signals.none")}</p>}
      {signals.map(({ id, kind, about }) => (
        <Form method="post" className="act-line" key={id}>
          <span>
            {t(`demo.outcome.${kind}`)} · <code>{about}</code>
          </span>
          <input type="hidden" name="signal" value={id} />
          <Button name="order" value="end-signal" aria-label={t("demo.signals.end.of", { signal: id })}>
            {t("demo.signals.end")}
          </Button>
        </Form>
      ))}
    </Section>
  );
}
