import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readSealHeads } from "#app/queries/seal.server.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta({ title: data?.title ?? "" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  return {
    title: translate(localeOfRequest(request), "seal.title"),
    blocks: await readSealHeads(context.db, { most: 20 }),
  };
}

export default function Seal() {
  const t = useTexts();
  const locale = useLocale();
  const { blocks } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <h1>{t("seal.title")}</h1>
      <p>{t("seal.lead")}</p>
      {blocks.length === 0 ? (
        <p>{t("seal.none")}</p>
      ) : (
        <Section title={t("seal.newest")}>
          <Table
            isRecords
            caption={t("seal.newest")}
            columns={[
              { name: t("seal.block"), isNumber: true },
              { name: t("seal.sealedAt") },
              { name: t("seal.size"), isNumber: true },
              { name: t("seal.head"), isName: true },
              { name: t("seal.root"), isName: true },
            ]}
            rows={blocks.map(({ number, sealedAt, size, head, root }) => [
              number,
              formatMoment(sealedAt, locale),
              size,
              <code key="head">{head}</code>,
              <code key="root">{root}</code>,
            ])}
          />
        </Section>
      )}
      <p className="small">
        <a href="/sello.json">{t("seal.asData")}</a>
      </p>
    </div>
  );
}
