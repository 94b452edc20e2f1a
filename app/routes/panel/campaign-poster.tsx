import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Amount } from "#app/components/amount.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PosterForm } from "#app/components/panel/poster-form.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { isFacilitator, isOperator } from "#app/domain/access/actor.ts";
import { readFair } from "#app/domain/donation/fair.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readCampaignPoster } from "#app/queries/panel/campaign-poster.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

/** A campaign's poster and what came by it, for its entrepreneur and for who helps at fairs. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const { searchParams } = new URL(request.url);
  const id = idOfAddress(searchParams.get("campana") ?? undefined);
  const campaign = (await readCampaignPoster(context.db, id, { now: context.clock.now() })) ?? notFound();
  const isOwn = campaign.entrepreneurId === personId;
  if (!isOwn && !(campaign.isPublic && (isFacilitator(actor) || isOperator(actor)))) notFound();
  const fair = readFair(searchParams.get("feria"));
  const page = `${context.siteUrl}/campanas/${campaign.slug}`;
  return {
    title: translate(localeOfRequest(request), "fair.poster"),
    campaign,
    fair,
    back: isOwn ? `/panel/campanas/${campaign.id}` : "/panel/aportes-en-mano",
    page,
    link: `${page}/aportar?desde=poster${fair ? `&feria=${encodeURIComponent(fair)}` : ""}`,
  };
}

export default function CampaignPoster() {
  const t = useTexts();
  const { campaign, fair, back, page, link } = useLoaderData<typeof loader>();
  const { title, publicName, summary, isLive, fairs } = campaign;
  return (
    <div className="narrow page">
      <p className="small screen-only">
        <Link to={back}>{title}</Link>
      </p>
      <div className="screen-only">
        <h1>{t("fair.poster")}</h1>
        <PosterForm campaigns={[campaign]} fair={fair ?? ""} />
      </div>
      {isLive ? (
        <>
          <p className="small screen-only">{t("fair.print")}</p>
          <article className="poster">
            <p className="poster-act">{t("fair.scan")}</p>
            <h2 className="poster-title">{title}</h2>
            <p className="lead">{publicName}</p>
            <QrCode text={link} alt={t("fair.code.alt", { title })} />
            <p>{t("fair.scan.how")}</p>
            <p className="poster-link">{page.replace(/^https?:\/\//, "")}</p>
            <p>{summary}</p>
            {fair && <p className="poster-fair">{fair}</p>}
          </article>
        </>
      ) : (
        <Notice tone="warning">
          <p>{t("fair.notLive")}</p>
        </Notice>
      )}
      <div className="screen-only">
        <Section title={t("fair.given")}>
          {fairs.length === 0 ? (
            <p>{t("fair.given.none")}</p>
          ) : (
            <Table
              caption={t("fair.given")}
              columns={[
                { name: t("fair.name"), isName: true },
                { name: t("fair.gifts"), isNumber: true },
                { name: t("fair.sum"), isNumber: true },
              ]}
              rows={fairs.map((one) => [one.fair, one.gifts, <Amount key="amount" of={one.amount} />])}
            />
          )}
        </Section>
      </div>
    </div>
  );
}
