import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What else there is to do for who operates: pages of their own. */
export function OperationLinks({ isOperator }: { isOperator: boolean }) {
  const t = useTexts();
  return (
    <p>
      <Link to="/panel/aportes-en-mano">{t("handGifts.open")}</Link>
      {isOperator && (
        <>
          {" · "}
          <Link to="/panel/desembolsos">{t("batch.title")}</Link> ·{" "}
          <Link to="/panel/correcciones">{t("corrections.open")}</Link> ·{" "}
          <Link to="/panel/comentarios">{t("comment.reported")}</Link> ·{" "}
          <Link to="/panel/senales">{t("signals.title")}</Link> ·{" "}
          <Link to="/panel/conciliacion">{t("reconciliation.open")}</Link> ·{" "}
          <Link to="/panel/banco">{t("bank.title")}</Link> ·{" "}
          <Link to="/panel/libro">{t("checks.title")}</Link> ·{" "}
          <Link to="/panel/personas">{t("people.title")}</Link>
        </>
      )}
    </p>
  );
}
