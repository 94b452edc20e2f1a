import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What only the demonstration has. */
export function DemoLinks() {
  const t = useTexts();
  return (
    <p className="act-line">
      <Link to="/panel/mandos">{t("demo.title")}</Link>
      <Link to="/panel/reloj">{t("panel.clock")}</Link>
      <a href="/demo/correo/">{t("panel.outbox")}</a>
    </p>
  );
}
