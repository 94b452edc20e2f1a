import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { EmptyState } from "#app/components/empty-state.tsx";
import { EvidencePieces } from "#app/components/evidence/evidence-pieces.tsx";
import { EvidenceSteps } from "#app/components/evidence/evidence-steps.tsx";
import { EvidenceTranches } from "#app/components/evidence/evidence-tranches.tsx";
import { OwnEvidenceState } from "#app/components/evidence/own-evidence-state.tsx";
import { PieceForm } from "#app/components/evidence/piece-form.tsx";
import { SendEvidence } from "#app/components/evidence/send-evidence.tsx";
import { SpendingSums } from "#app/components/evidence/spending-sums.tsx";
import { Notice } from "#app/components/notice.tsx";
import { helpsFor } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readEvidence } from "#app/queries/panel/evidence.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { handInEvidence } from "./hand-in-evidence.server.ts";
import { idOfAddress } from "./read-id.ts";
import { positionOfAddress } from "./read-position.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.evidence.campaign.title ?? "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const of = { campaignId: idOfAddress(params.id), position: positionOfAddress(request) };
  const evidence = (await readEvidence(context.db, of)) ?? notFound();
  const { entrepreneurId, helperIds } = evidence.campaign;
  const isOwn = entrepreneurId === personId;
  if (!isOwn && !helpsFor(actor, helperIds)) notFound();
  // Where the same file stands too is for reviewers.
  const pieces = evidence.pieces.map((piece) => ({ ...piece, elsewhere: [] }));
  const done = new URL(request.url).searchParams.get("hecho");
  return { evidence: { ...evidence, pieces }, pieceId: context.ids.id(), done, isOwn };
}

const doneWords = { add: "agregado", withdraw: "quitado", send: "enviado" } as const;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const of = { campaignId: idOfAddress(params.id), position: positionOfAddress(request) };
  const evidence = await readEvidence(context.db, of);
  const mayHandIn =
    evidence?.campaign.entrepreneurId === personId || helpsFor(actor, evidence?.campaign.helperIds ?? []);
  if (!mayHandIn || !evidence?.tranche) notFound();
  const locale = localeOfRequest(request);
  const answer = await handInEvidence(context, actor, { evidence: evidence!, form, personId, locale });
  if (answer) return data(answer, { status: answer.refusal ? 409 : 422 });
  const said = doneWords[String(form.get("intent")) as "add"] ?? "agregado";
  const { position } = evidence!.tranche!;
  return redirect(`/panel/campanas/${of.campaignId}/respaldos?tramo=${position}&hecho=${said}`);
}

const saidWords = {
  agregado: "spent.piece.added",
  quitado: "spent.piece.withdrawn",
  enviado: "spent.sent",
} as const;

export default function OwnEvidence() {
  const t = useTexts();
  const { evidence, pieceId, done, isOwn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { campaign, tranche, tranches, pieces, lines } = evidence;
  const said = saidWords[done as "agregado"];
  const typed: Record<string, string> = answer?.typed ?? {};
  const form = { errors: answer?.errors ?? {}, typed, kept: answer?.kept ?? null };
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/panel/${isOwn ? "campanas" : "acompanamiento"}/${campaign.id}`}>{campaign.title}</Link>
      </p>
      <h1>{tranche ? t("spent.of", { number: tranche.position }) : t("spent.title")}</h1>
      {said && !answer && (
        <Notice tone="good">
          <p role="status">{t(said)}</p>
        </Notice>
      )}
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(answer.refusal ? `spent.refusal.${answer.refusal}` : "spent.piece.wrong")}</p>
        </Notice>
      )}
      {!tranche && (
        <EmptyState title={t("spent.nothingPaid")}>
          <p>{t("spent.nothingPaid.why")}</p>
        </EmptyState>
      )}
      {tranche && (
        <>
          <OwnEvidenceState tranche={tranche} steps={evidence.steps} />
          {tranches.length > 1 && <EvidenceTranches tranches={tranches} shown={tranche.id} />}
          {tranche.mayChange && <PieceForm {...{ pieceId, lines, currency: campaign.currency, ...form }} />}
          <EvidencePieces pieces={pieces} mayWithdraw={tranche.mayChange} />
          <SpendingSums position={tranche.position} {...evidence} />
          {tranche.mayChange && tranche.state !== "sent" && pieces.length > 0 && (
            <SendEvidence isAsked={tranche.state === "asked"} message={typed.message ?? ""} />
          )}
          <EvidenceSteps steps={evidence.steps} />
        </>
      )}
    </div>
  );
}
