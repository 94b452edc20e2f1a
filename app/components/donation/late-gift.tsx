import { Form } from "@remix-run/react";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { Section } from "../section.tsx";

/** A gift that got less match than was promised, since it arrived late or a person decided so: until when, and how, all of it can be had back. */
export function LateGift({
  late,
}: {
  late: { promised: MoneyData; given: MoneyData; until: string; isRejected: boolean };
}) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t(late.isRejected ? "late.rejected.title" : "late.title")}>
      <p>
        {t(late.isRejected ? "late.rejected.says" : "late.says", {
          promised: formatMoney(late.promised, locale),
          given: formatMoney(late.given, locale),
          until: formatMoment(late.until, locale),
        })}
      </p>
      <Form method="post" className="acts">
        <Button>{t("late.takeBack")}</Button>
      </Form>
    </Section>
  );
}
