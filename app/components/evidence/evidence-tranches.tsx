import { Link } from "@remix-run/react";
import type { EvidenceState } from "#app/domain/evidence/evidence-state.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { EvidenceTag } from "./evidence-tag.tsx";

type Props = {
  tranches: readonly { id: string; position: number; state: EvidenceState }[];
  /** Id of the one that is shown. */
  shown: string;
};

/** The way between the tranches of a campaign, each with how far its evidence is. */
export function EvidenceTranches({ tranches, shown }: Props) {
  const t = useTexts();
  return (
    <nav aria-label={t("spent.tranches")}>
      <ul className="plain-list">
        {tranches.map(({ id, position, state }) => (
          <li key={id}>
            <Link to={`?tramo=${position}`} aria-current={id === shown ? "page" : undefined}>
              {t("spent.of", { number: position })}
            </Link>{" "}
            <EvidenceTag state={state} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
