import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { TextField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import { MatchTable } from "#app/components/panel/match-table.tsx";
import { mayAudit } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readCallName } from "#app/queries/panel/call-name.server.ts";
import { readMatches } from "#app/queries/panel/match-list.server.ts";
import { readReplay } from "#app/queries/panel/replay.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const call = await readCallName(context.db, idOfAddress(params.id));
  if (!call || !mayAudit(actor, call.matcherId)) notFound();
  const { searchParams } = new URL(request.url);
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(searchParams.get("pagina")) || 1)));
  const text = (searchParams.get("texto") ?? "").trim().slice(0, 80);
  return {
    callId: call!.id,
    title: call!.title,
    page,
    text,
    replay: searchParams.has("repetir") ? await readReplay(context.db, call!.id) : null,
    ...(await readMatches(context.db, { callId: call!.id, page, text })),
  };
}

export default function Matches() {
  const t = useTexts();
  const { callId, title, page, text, replay, matches, hasMore } = useLoaderData<typeof loader>();
  const address = `/panel/convocatorias/${callId}/contrapartidas`;
  const turn = (to: number) => `${address}?${new URLSearchParams({ texto: text, pagina: String(to) })}`;
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/convocatorias/${callId}`}>{title}</Link>
      </p>
      <h1>{t("matches.title")}</h1>
      <p className="lead">{t("matches.lead")}</p>
      <Form method="get" action={address} className="act-line">
        <TextField name="texto" label={t("matches.search")} defaultValue={text} maxLength={80} />
        <Button>{t("matches.find")}</Button>
        <Button name="repetir" value="si">
          {t("matches.replay")}
        </Button>
      </Form>
      {replay && (
        <Notice tone={replay.differences.length === 0 ? "good" : "warning"}>
          <p role="status">
            {t("matches.replayed", {
              events: replay.events,
              donations: replay.donations,
              count: replay.differences.length,
            })}
          </p>
          {replay.differences.map(({ subject, recorded, replayed }) => (
            <p key={subject}>
              <code>
                {subject}: {recorded} → {replayed}
              </code>
            </p>
          ))}
        </Notice>
      )}
      {matches.length === 0 ? (
        <EmptyState title={t("matches.none")}>
          <p>{t("matches.none.why")}</p>
        </EmptyState>
      ) : (
        <MatchTable matches={matches} />
      )}
      <p className="act-line">
        {page > 1 && <Link to={turn(page - 1)}>{t("matches.newer")}</Link>}
        {hasMore && <Link to={turn(page + 1)}>{t("matches.older")}</Link>}
      </p>
    </div>
  );
}
