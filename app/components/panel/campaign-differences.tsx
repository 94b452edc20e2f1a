import { diffWordsWithSpace } from "diff";
import { Section } from "#app/components/section.tsx";
import { type ReviewedField, reviewedFields } from "#app/domain/campaign/campaign-version.ts";
import type { ShownVersion } from "#app/domain/campaign/written-content.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { formatMoney, moneyOf } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

/** What changed in a campaign from one submission to the next, newest first; nothing for one that was sent once. */
export function CampaignDifferences({ versions }: { versions: readonly ShownVersion[] }) {
  const t = useTexts();
  const locale = useLocale();
  if (versions.length < 2) return null;
  return (
    <Section title={t("review.differences")}>
      {versions.slice(0, -1).map((version, index) => (
        <details key={version.submittedAt} open={index === 0}>
          <summary>
            {t("review.differences.since", {
              moment: formatMoment(version.submittedAt, locale),
              earlier: formatMoment(versions[index + 1]!.submittedAt, locale),
            })}
          </summary>
          {version.by && <p>{t("help.sentBy", { name: version.by })}</p>}
          <ChangedFields before={versions[index + 1]!} after={version} />
        </details>
      ))}
    </Section>
  );
}

function ChangedFields({ before, after }: { before: ShownVersion; after: ShownVersion }) {
  const t = useTexts();
  const textOf = useFieldTexts();
  const changed = reviewedFields.filter((field) => textOf(field, before) !== textOf(field, after));
  if (changed.length === 0) return <p>{t("review.differences.none")}</p>;
  return (
    <dl className="differences">
      {changed.map((field) => (
        <div key={field}>
          <dt>{t(`review.field.${field}`)}</dt>
          <dd>
            <Words before={textOf(field, before)} after={textOf(field, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Word by word: what went is struck out, what came is underlined. */
function Words({ before, after }: { before: string; after: string }) {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
    const Part = added ? "ins" : removed ? "del" : "span";
    // biome-ignore lint/suspicious/noArrayIndexKey: parts stay where they are
    return <Part key={index}>{value}</Part>;
  });
}

function useFieldTexts(): (field: ReviewedField, version: ShownVersion) => string {
  const t = useTexts();
  const locale = useLocale();
  return (field, { content }) => {
    if (field === "picture")
      return [content.pictureAlt, content.pictureHash?.slice(0, 8)].filter(Boolean).join(" · ");
    if (field === "storyPictures")
      return content.storyPictures
        .map(({ hash, alt }) => [alt, hash.slice(0, 8)].filter(Boolean).join(" · "))
        .join("\n");
    if (field === "opens") return content.opensAt ? formatMoment(content.opensAt, locale) : "";
    if (field === "deadline") return content.deadlineAt ? formatMoment(content.deadlineAt, locale) : "";
    if (field === "legalForm") return content.legalForm ? t(`legalForm.${content.legalForm}`) : "";
    if (field === "peopleEmployed") return content.peopleEmployed?.toString() ?? "";
    if (field === "kind") return t(`campaignKind.${content.kind}`);
    if (field === "goal") return content.goal ? formatMoney(moneyOf(content.goal), locale) : "";
    if (field === "sector") return content.sector ? t(`sector.${content.sector}`) : "";
    if (field !== "budget") return content[field] ?? "";
    return content.budget
      .map(({ label, amount }) => `${label}: ${formatMoney(moneyOf(amount), locale)}`)
      .join("\n");
  };
}
