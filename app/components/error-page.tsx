import { useTexts } from "#app/i18n/locale-context.tsx";
import { ButtonLink } from "./button.tsx";

/** not_found: nothing lives at this address. broken: we failed. refused: what was sent could not be used. */
export type ErrorKind = "not_found" | "refused" | "broken";

/** What happened, what was not lost, what to do. */
export function ErrorPage({ kind }: { kind: ErrorKind }) {
  const t = useTexts();
  return (
    <div className="narrow page">
      <h1>{t(`error.${kind}.title`)}</h1>
      <p>{t(`error.${kind}.what`)}</p>
      <p>{t(`error.${kind}.kept`)}</p>
      <p className="acts">
        <ButtonLink to="/campanas" look="main">
          {t("error.campaigns")}
        </ButtonLink>
        <ButtonLink to="/">{t("error.home")}</ButtonLink>
      </p>
    </div>
  );
}
