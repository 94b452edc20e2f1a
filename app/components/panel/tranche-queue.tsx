import { Section } from "#app/components/section.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Act } from "./queue-act.tsx";

type Props = {
  tranches: readonly { id: string; title: string; position: number; isSupplement: boolean }[];
};

/** Tranches that were reached, and money that became free after the last one: each to be proposed for release. */
export function TrancheQueue({ tranches }: Props) {
  const t = useTexts();
  return (
    <Section title={t("operation.tranches", { count: tranches.length })} id="tramos">
      {tranches.length === 0 && <p className="small">{t("operation.nothing")}</p>}
      {tranches.map(({ id, title, position, isSupplement }) => (
        <Act
          key={id}
          id={id}
          intent="propose"
          label={t(isSupplement ? "operation.supplement" : "operation.propose")}
        >
          {isSupplement
            ? t("operation.supplementOf", { title })
            : t("operation.trancheOf", { number: position, title })}
        </Act>
      ))}
    </Section>
  );
}
