import { useTexts } from "#app/i18n/locale-context.tsx";
import { QrCode } from "../qr-code.tsx";

/** What the app on the phone is given: a code for its camera, and the key in letters for who is on that phone. */
export function NewSecondFactor({ begun }: { begun: { secret: string; address: string } }) {
  const t = useTexts();
  return (
    <ol>
      <li>{t("factor.begin.app")}</li>
      <li>
        <p>{t("factor.begin.scan")}</p>
        <QrCode text={begun.address} alt={t("factor.begin.alt")} />
        <p className="small">
          {t("factor.begin.type")} <code>{begun.secret.match(/.{1,4}/g)!.join(" ")}</code>{" "}
          <a href={begun.address}>{t("factor.begin.open")}</a>
        </p>
      </li>
      <li>{t("factor.begin.then")}</li>
    </ol>
  );
}
