import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FactList } from "#app/components/fact-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { Section } from "#app/components/section.tsx";
import { formatMoney } from "#app/i18n/format-money.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { annulmentInWords, matchInWords, receiptRows } from "#app/i18n/receipt-paper.ts";
import { translate } from "#app/i18n/translate.ts";
import { readPublicReceipt } from "#app/queries/receipt/public-receipt.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "404", isPrivate: true });

export const headers = () => ({ "Cache-Control": "no-store" });

/** What anybody sees who reads the code on a receipt: what it states and whether it holds, without who gave. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content: _, ...found } = (await readPublicReceipt(context.db, params.code!)) ?? notFound();
  const { number } = found.receipt.content;
  return { title: translate(localeOfRequest(request), "verify.title", { number }), ...found };
}

export default function PublicReceipt() {
  const t = useTexts();
  const locale = useLocale();
  const { receipt, matchNow, proofs, agree } = useLoaderData<typeof loader>();
  const { content, annulment, hash, code } = receipt;
  const { issuer, campaign } = content;
  const last = proofs.at(-1);
  return (
    <div className="narrow page">
      <h1>
        {t("verify.heading")} <span className="unbroken">{content.number}</span>
      </h1>
      {annulment ? (
        <Notice tone="warning" title={t("verify.annulled")}>
          {annulmentInWords(annulment, { issuer, locale }).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      ) : (
        <Notice tone="good" title={t("verify.valid")}>
          <p>{t("verify.valid.says", { issuer: issuer.name })}</p>
        </Notice>
      )}
      <Section title={t("verify.states")}>
        <FactList
          facts={[
            {
              name: t("verify.issuer"),
              value: `${issuer.name} · ${issuer.taxId} · ${issuer.country}`,
            },
            ...receiptRows(content, locale).map(({ name, value, isSum }) => {
              if (name === t("paper.campaign"))
                return { name, value: <Link to={`/campanas/${campaign.slug}`}>{value}</Link> };
              return { name, value: isSum ? <strong>{value}</strong> : value };
            }),
            {
              name: t("verify.matchNow"),
              value: t(`verify.match.${matchNow.is}`, { amount: formatMoney(matchNow.amount, locale) }),
            },
          ]}
        />
        <p className="small">{matchInWords(content, locale).slice(0, 2).join(" ")}</p>
        <p className="small">{t("verify.apart")}</p>
      </Section>
      <Section title={t("verify.proof")}>
        <p>
          {last === undefined
            ? t("verify.proof.none")
            : t(agree ? "verify.proof.sealed" : "verify.proof.wrong", { block: last.block.number })}
        </p>
        <p className="small">
          {t("verify.hash")}: <code className="long">{hash}</code>
        </p>
        <p className="small">
          <a href={`/recibos/${code}/prueba.json`}>{t("verify.proof.data")}</a> ·{" "}
          <Link to="/sello">{t("seal.what")}</Link>
        </p>
      </Section>
    </div>
  );
}
