import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Amount } from "#app/components/amount.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { WaitingEvidence } from "#app/components/evidence/waiting-evidence.tsx";
import { Table } from "#app/components/table.tsx";
import { mayAudit } from "#app/domain/access/actor.ts";
import { formatShortMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { readCallName } from "#app/queries/panel/call-name.server.ts";
import { readReleases } from "#app/queries/panel/release-list.server.ts";
import { readWaitingEvidence } from "#app/queries/panel/waiting-evidence.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const call = await readCallName(context.db, idOfAddress(params.id));
  if (!call || !mayAudit(actor, call.matcherId)) notFound();
  const { id: callId, title } = call!;
  const waiting = await readWaitingEvidence(context.db.sql, { callId });
  return { callId, title, waiting, releases: await readReleases(context.db, callId) };
}

/** Every release of a call: who proposed it, who approved it, and the proof that it was paid. */
export default function Releases() {
  const t = useTexts();
  const locale = useLocale();
  const { callId, title, waiting, releases } = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/convocatorias/${callId}`}>{title}</Link>
      </p>
      <h1>{t("releases.title")}</h1>
      {waiting.length > 0 && <WaitingEvidence waiting={waiting} />}
      {releases.length === 0 ? (
        <EmptyState title={t("releases.none")}>
          <p>{t("releases.none.why")}</p>
        </EmptyState>
      ) : (
        <Table
          isRecords
          caption={t("releases.title")}
          columns={[
            { name: t("panel.campaign"), isName: true },
            { name: t("panel.state") },
            { name: t("panel.raised"), isNumber: true },
            { name: t("panel.match"), isNumber: true },
            { name: t("panel.amount"), isNumber: true },
            { name: t("releases.people") },
            { name: t("operation.proof"), isName: true },
            { name: t("spent.title") },
          ]}
          rows={releases.map(({ id, campaign, position, state, donations, match, total, payout, ...by }) => [
            <Link key={id} to={`/campanas/${campaign.slug}`}>
              {t("operation.trancheOf", { number: position, title: campaign.title })}
            </Link>,
            t(`releases.state.${state as "proposed"}`),
            <Amount key="donations" of={donations} />,
            <Amount key="match" of={match} />,
            <Amount key="total" of={total} />,
            [
              t("manage.proposedBy", { name: by.proposedBy }),
              by.decidedBy && t("manage.decidedBy", { name: by.decidedBy }),
            ]
              .filter(Boolean)
              .join(", "),
            payout?.proofHash ? (
              <a key="proof" href={`/panel/comprobantes/${payout.proofHash}`}>
                {payout.reference} · {formatShortMoment(payout.at, locale)}
              </a>
            ) : payout ? (
              `${payout.reference} · ${formatShortMoment(payout.at, locale)}`
            ) : (
              "—"
            ),
            payout ? (
              <Link
                key="evidence"
                to={`/panel/campanas/${campaign.id}/respaldos/revision?tramo=${position}`}
                aria-label={t("spent.queue.tranche", { number: position, title: campaign.title })}
              >
                {t("spent.title")}
              </Link>
            ) : (
              "—"
            ),
          ])}
        />
      )}
    </div>
  );
}
