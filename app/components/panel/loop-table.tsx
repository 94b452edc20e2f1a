import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey } from "#app/i18n/translate.ts";

type Props = { loops: readonly { name: string; at: string; lastError: string | null }[] };

/** The loops of the platform: when each was seen last, and what went wrong. */
export function LoopTable({ loops }: Props) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <Section title={t("operation.loops")}>
      <Table
        isRecords
        caption={t("operation.loops")}
        columns={[
          { name: t("operation.loop") },
          { name: t("operation.lastSeen") },
          { name: t("operation.lastError") },
        ]}
        rows={loops.map(({ name, at, lastError }) => [
          isTextKey(`loop.${name}`) ? t(`loop.${name as "clock"}`) : name,
          formatShortMoment(at, locale),
          lastError ?? "—",
        ])}
      />
    </Section>
  );
}
