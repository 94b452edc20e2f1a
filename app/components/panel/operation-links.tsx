import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What else there is to do for who operates: pages of their own. */
export function OperationLinks({ isOperator }: { isOperator: boolean }) {
  const t = useTexts();
  return (
    <ul>
      <li>
        <Link to="/panel/aportes-en-mano">{t("handGifts.open")}</Link>
      </li>
      {isOperator && (
        <>
          <li>
            <Link to="/panel/desembolsos">{t("batch.title")}</Link>
          </li>
          <li>
            <Link to="/panel/correcciones">{t("corrections.open")}</Link>
          </li>
          <li>
            <Link to="/panel/comentarios">{t("comment.reported")}</Link>
          </li>
          <li>
            <Link to="/panel/senales">{t("signals.title")}</Link>
          </li>
          <li>
            <Link to="/panel/conciliacion">{t("reconciliation.open")}</Link>
          </li>
          <li>
            <Link to="/panel/banco">{t("bank.title")}</Link>
          </li>
          <li>
            <Link to="/panel/libro">{t("checks.title")}</Link>
          </li>
          <li>
            <Link to="/panel/personas">{t("people.title")}</Link>
          </li>
        </>
      )}
    </ul>
  );
}
