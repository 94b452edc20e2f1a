import { Link, useLocation } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** The way through the pages of a list; keeps the search. */
export function Pagination({ page, pages }: { page: number; pages: number }) {
  const t = useTexts();
  const { search } = useLocation();
  if (pages <= 1) return null;
  const to = (number: number) => {
    const wishes = new URLSearchParams(search);
    wishes.set("pagina", String(number));
    return `?${wishes}`;
  };
  return (
    <nav className="pagination" aria-label={t("pagination.label")}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className="button quiet">
          {t("pagination.previous")}
        </Link>
      )}
      <span>{t("pagination.place", { page, pages })}</span>
      {page < pages && (
        <Link to={to(page + 1)} rel="next" className="button quiet">
          {t("pagination.next")}
        </Link>
      )}
    </nav>
  );
}
