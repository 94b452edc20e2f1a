import { useTexts } from "#app/i18n/locale-context.tsx";
import { ButtonLink } from "../button.tsx";

/** Shown this once, to be kept on paper. */
export function RecoveryCodes({ codes, back }: { codes: readonly string[]; back: string }) {
  const t = useTexts();
  return (
    <div className="narrow page">
      <h1>{t("factor.recovery.title")}</h1>
      <p className="lead">{t("factor.recovery.lead")}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink to={back} look="main">
        {t("factor.recovery.done")}
      </ButtonLink>
    </div>
  );
}

/** Nothing is left to show in this session. */
export function SecondFactorShown({ back }: { back: string }) {
  const t = useTexts();
  return (
    <div className="narrow page">
      <h1>{t("factor.title")}</h1>
      <p className="lead">{t("factor.shown")}</p>
      <ButtonLink to={back} look="main">
        {t("factor.enter")}
      </ButtonLink>
    </div>
  );
}
