import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { ButtonLink } from "#app/components/button.tsx";
import { Section } from "#app/components/section.tsx";
import { ThreeSteps } from "#app/components/three-steps.tsx";
import { TwinSign } from "#app/components/twin-bar.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "Esperanza", description: data?.lead });

export function loader({ request }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  return { title: translate(locale, "how.title"), lead: translate(locale, "how.lead") };
}

const questions = ["conditional", "limits", "fail", "tranches", "fees", "privacy", "book"] as const;

export default function HowItWorks() {
  const t = useTexts();
  return (
    <div className="narrow page">
      <h1>{t("how.title")}</h1>
      <p className="lead">{t("how.lead")}</p>
      <ThreeSteps />
      <Section title={t("how.sign")}>
        <p>
          <TwinSign of="crowd" /> {t("how.sign.crowd")}
        </p>
        <p>
          <TwinSign of="match" /> {t("how.sign.match")}
        </p>
        <p>
          <TwinSign of="conditional" /> {t("how.sign.conditional")}
        </p>
      </Section>
      {questions.map((question) => (
        <Section key={question} title={t(`how.${question}`)}>
          <p>{t(`how.${question}.says`)}</p>
        </Section>
      ))}
      <p className="acts">
        <ButtonLink to="/campanas" look="main">
          {t("home.act")}
        </ButtonLink>
      </p>
    </div>
  );
}
