import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Section } from "../section.tsx";

/** From the panel to the people of one's own organisation (of all, for operators), and how many roles wait there for this person. */
export function OwnOrganisation({ isOperator, rolesWaiting }: { isOperator: boolean; rolesWaiting: number }) {
  const t = useTexts();
  return (
    <Section title={t(isOperator ? "people.everywhere" : "people.own")}>
      {rolesWaiting > 0 && <p>{t("people.waiting", { count: rolesWaiting })}</p>}
      <p>
        <Link to="/panel/personas">{t("people.title")}</Link>
      </p>
    </Section>
  );
}
