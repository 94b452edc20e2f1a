import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  counts: readonly { filter: "all" | "waiting" | "writing" | "live" | "spending"; count: number }[];
  chosen: string;
};

/** Which of the helped campaigns are shown, each with how many there are. */
export function HelpedFilterLinks({ counts, chosen }: Props) {
  const t = useTexts();
  return (
    <nav aria-label={t("helping.filter")}>
      <ul className="links">
        {counts.map(({ filter, count }) => (
          <li key={filter}>
            {filter === chosen ? (
              <strong aria-current="page">{t(`helping.filter.${filter}`, { count })}</strong>
            ) : (
              <Link to={filter === "all" ? "/panel/acompanamiento" : `/panel/acompanamiento?ver=${filter}`}>
                {t(`helping.filter.${filter}`, { count })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
