import { Fragment } from "react";
import { Section } from "#app/components/section.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { type FormAnswer, ItemRefusal } from "./item-refusal.tsx";
import { Act } from "./queue-act.tsx";

type Props = {
  tranches: readonly { id: string; title: string; position: number; isSupplement: boolean }[];
  answer: FormAnswer;
};

/** Tranches that were reached, and money that became free after the last one: each to be proposed for release. */
export function TrancheQueue({ tranches, answer }: Props) {
  const t = useTexts();
  return (
    <Section title={t("operation.tranches", { count: tranches.length })} id="tramos">
      {tranches.length === 0 && <p className="small">{t("operation.nothing")}</p>}
      {tranches.map(({ id, title, position, isSupplement }) => (
        <Fragment key={id}>
          <ItemRefusal id={id} answer={answer} />
          <Act
            id={id}
            intent="propose"
            label={t(isSupplement ? "operation.supplement" : "operation.propose")}
          >
            {isSupplement
              ? t("operation.supplementOf", { title })
              : t("operation.trancheOf", { number: position, title })}
          </Act>
        </Fragment>
      ))}
    </Section>
  );
}
