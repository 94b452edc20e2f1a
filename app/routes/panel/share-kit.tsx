import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { LongField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { milestoneInWords } from "#app/i18n/milestone-in-words.ts";
import { translate } from "#app/i18n/translate.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readCampaignPoster } from "#app/queries/panel/campaign-poster.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { socialImageOf } from "../share/social-card.server.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

/** All that an entrepreneur needs to tell of a public campaign. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { personId } = await requireSignedIn(context, request);
  const locale = localeOfRequest(request);
  const of = { now: context.clock.now() };
  const own = (await readCampaignPoster(context.db, idOfAddress(params.id), of)) ?? notFound();
  if (own.entrepreneurId !== personId) notFound();
  const page = (await readCampaignPage(context.db, own.slug, of)) ?? notFound();
  const { siteUrl } = context;
  const url = `${siteUrl}/campanas/${own.slug}`;
  const milestone = page.state === "live" ? milestoneInWords(page, locale) : null;
  const words = translate(locale, "kit.whatsapp.text", { title: page.title, milestone: milestone ?? "" });
  return {
    title: translate(locale, "kit.title"),
    campaign: { id: own.id, title: own.title },
    milestone,
    text: `${words.replace(/ +/g, " ").trim()} ${url}?desde=whatsapp`,
    image: socialImageOf(page, { siteUrl, locale }),
    snippet: `<iframe src="${url}/insertar" title="${own.title.replaceAll('"', "&quot;")}" width="360" height="380" loading="lazy" style="border:0"></iframe>`,
  };
}

export default function ShareKit() {
  const t = useTexts();
  const { campaign, title, milestone, text, image, snippet } = useLoaderData<typeof loader>();
  const poster = `/panel/campanas/${campaign.id}/cartel.pdf`;
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/campanas/${campaign.id}`}>{campaign.title}</Link>
      </p>
      <h1>{title}</h1>
      {milestone && (
        <Notice tone="good">
          <p>{milestone}</p>
        </Notice>
      )}
      <Section title={t("kit.whatsapp")}>
        <LongField name="text" label={t("kit.whatsapp.label")} defaultValue={text} rows={4} readOnly />
        <p>
          <a
            className="button main"
            href={`https://wa.me/?text=${encodeURIComponent(text)}`}
            rel="noopener noreferrer"
          >
            {t("share.whatsapp")}
          </a>
        </p>
      </Section>
      <Section title={t("kit.poster")}>
        <p>{t("kit.poster.means")}</p>
        <ul>
          <li>
            <a href={`${poster}?lang=es`}>{t("kit.poster.es")}</a>
          </li>
          <li>
            <a href={`${poster}?lang=en`}>{t("kit.poster.en")}</a>
          </li>
          <li>
            <Link to={`/panel/cartel?campana=${campaign.id}`}>{t("fair.ownPoster")}</Link>
          </li>
        </ul>
      </Section>
      <Section title={t("kit.image")}>
        <p>{t("kit.image.means")}</p>
        <a href={image}>
          <img
            className="photo"
            src={new URL(image).pathname + new URL(image).search}
            alt={t("kit.image.alt")}
            width="1200"
            height="630"
            loading="lazy"
          />
        </a>
      </Section>
      <Section title={t("kit.widget")}>
        <LongField
          name="snippet"
          label={t("kit.widget.label")}
          hint={t("kit.widget.hint")}
          defaultValue={snippet}
          rows={4}
          readOnly
        />
      </Section>
    </div>
  );
}
