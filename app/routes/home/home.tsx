import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "#app/components/button.tsx";
import { CallCard } from "#app/components/call-card.tsx";
import { CampaignCards } from "#app/components/campaign-card.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { HouseTotals } from "#app/components/house-totals.tsx";
import { Section } from "#app/components/section.tsx";
import { ThreeSteps } from "#app/components/three-steps.tsx";
import { TwinExample } from "#app/components/twin-example.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readHomePage } from "#app/queries/home-page.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  return readHomePage(context.db, { now: context.clock.now() });
}

export default function Home() {
  const t = useTexts();
  const { campaigns, calls, totals } = useLoaderData<typeof loader>();
  return (
    <>
      <div className="hero">
        <div className="wide hero-columns">
          <div>
            <h1>{t("home.title")}</h1>
            <p className="lead">{t("home.lead")}</p>
            <p className="acts">
              <ButtonLink to="/campanas" look="main">
                {t("home.act")}
              </ButtonLink>
              <Link to="/como-funciona">{t("frame.how")}</Link>
            </p>
          </div>
          <TwinExample />
        </div>
      </div>
      <div className="wide page">
        {totals.length > 0 && <HouseTotals totals={totals} />}
        <Section title={t("home.campaigns")}>
          {campaigns.length === 0 ? (
            <EmptyState title={t("home.noCampaigns")}>
              <p>{t("home.noCampaigns.why")}</p>
            </EmptyState>
          ) : (
            <>
              <CampaignCards campaigns={campaigns} />
              <p>
                <Link to="/campanas">{t("home.allCampaigns")}</Link>
              </p>
            </>
          )}
        </Section>
        <ThreeSteps />
        {calls.length > 0 && (
          <Section title={t("home.calls")}>
            <ul className="cards">
              {calls.map((call) => (
                <CallCard key={call.slug} call={call} />
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
