import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Amount } from "#app/components/amount.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FactList } from "#app/components/fact-list.tsx";
import { GiftList } from "#app/components/gift-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { GiftChart } from "#app/components/panel/gift-chart.tsx";
import { GuideList } from "#app/components/panel/guide-list.tsx";
import { ThanksForm } from "#app/components/panel/thanks-form.tsx";
import { VisitSources } from "#app/components/panel/visit-sources.tsx";
import { Section } from "#app/components/section.tsx";
import { thanksBound } from "#app/domain/news/thanks.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readNewestGifts } from "#app/queries/newest-gifts.server.ts";
import { readOwnDashboard } from "#app/queries/panel/own-dashboard.server.ts";
import { thankDonors } from "#app/use-cases/news/thank-donors.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.campaign.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const of = { campaignId: idOfAddress(params.id), now: context.clock.now() };
  const own = (await readOwnDashboard(context.db, of)) ?? notFound();
  if (own.campaign.entrepreneurId !== personId) notFound();
  const { gifts } = await readNewestGifts(context.db.sql, own.campaign.slug, { isOwn: true });
  const thanked = new URL(request.url).searchParams.get("gracias");
  return { ...own, gifts, thanked: thanked === null ? null : Number.parseInt(thanked, 10) || 0 };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const campaignId = idOfAddress(params.id);
  const text = String((await readForm(request)).get("text") ?? "").slice(0, 2 * thanksBound);
  const thanked = await thankDonors(context, actor, { campaignId, text });
  if (thanked.ok) return redirect(`/panel/campanas/${campaignId}/avance?gracias=${thanked.value.gifts}`);
  if (thanked.refusal.kind === "not_allowed") notFound();
  return data({ refusal: thanked.refusal.kind, text }, { status: 422 });
}

export default function OwnDashboard() {
  const t = useTexts();
  const { campaign, goal, daysLeft, outlook, days, visits, guide, gifts, unthanked, thanked } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/campanas/${campaign.id}`}>{campaign.title}</Link>
      </p>
      <h1>{t("dash.title")}</h1>
      {thanked !== null && !refused && (
        <Notice tone="good">
          <p role="status">{t("thanks.sent", { count: thanked })}</p>
        </Notice>
      )}
      {outlook && daysLeft !== null && (
        <Section title={t("dash.outlook")}>
          <FactList
            facts={[
              { name: t("panel.goal"), value: <Amount of={goal} /> },
              ...(outlook.expected
                ? [{ name: t("dash.expected"), value: <Amount of={outlook.expected} /> }]
                : []),
              { name: t("dash.needed"), value: <Amount of={outlook.neededPerDay} /> },
              { name: t("dash.daysLeft"), value: daysLeft },
            ]}
          />
          <p className="small">{t(outlook.expected ? "dash.outlook.means" : "dash.outlook.young")}</p>
        </Section>
      )}
      <Section title={t("dash.days")}>
        {days.length > 0 ? (
          <GiftChart days={days} />
        ) : (
          <EmptyState title={t("dash.days.none")}>
            <p>{t("dash.days.none.why")}</p>
          </EmptyState>
        )}
      </Section>
      <Section title={t("guide.title")}>
        <GuideList id={campaign.id} guide={guide} />
      </Section>
      <Section title={t("thanks.title")} id="gracias">
        {gifts.length > 0 && <GiftList gifts={gifts} />}
        <ThanksForm unthanked={unthanked} refused={refused} />
      </Section>
      <Section title={t("dash.visits")}>
        <VisitSources visits={visits} />
      </Section>
    </div>
  );
}
