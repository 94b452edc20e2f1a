import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** From the panel to all that belongs to a person's own account. */
export function AccountLinks({ hasCampaigns }: { hasCampaigns: boolean }) {
  const t = useTexts();
  return (
    <>
      <p>
        <Link to="/panel/seguridad">{t("safety.title")}</Link>
      </p>
      <p>
        <Link to="/panel/ayuda">{t("help.title")}</Link>
      </p>
      <p>
        <Link to="/panel/mis-datos">{t("rights.title")}</Link>
      </p>
      <p>
        <Link to="/panel/avisos">{t("wishes.title")}</Link>
      </p>
      <p>
        <Link to="/panel/recibos">{t("receipts.own.title")}</Link>
      </p>
      {hasCampaigns && (
        <p>
          <Link to="/panel/cuenta-de-cobro">{t("account.title")}</Link>
        </p>
      )}
    </>
  );
}
