import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { DecideEvidence } from "#app/components/evidence/decide-evidence.tsx";
import { EvidencePieces } from "#app/components/evidence/evidence-pieces.tsx";
import { EvidenceSteps } from "#app/components/evidence/evidence-steps.tsx";
import { EvidenceTag } from "#app/components/evidence/evidence-tag.tsx";
import { EvidenceTranches } from "#app/components/evidence/evidence-tranches.tsx";
import { SpendingSums } from "#app/components/evidence/spending-sums.tsx";
import { Notice } from "#app/components/notice.tsx";
import { mayAudit, reviewSideOf } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { readEvidence } from "#app/queries/panel/evidence.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { answerRefusal } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";
import { positionOfAddress } from "./read-position.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.evidence.campaign.title ?? "", isPrivate: true });

/** The evidence, for who may read it: whoever may audit the money that was spent. */
async function readFor({ actor }: SignedIn, { request, context, params }: LoaderFunctionArgs) {
  const of = { campaignId: idOfAddress(params.id), position: positionOfAddress(request) };
  const evidence = (await readEvidence(context.db, of)) ?? notFound();
  const { matcherId } = evidence.campaign;
  if (!evidence.tranche || !mayAudit(actor, matcherId)) notFound();
  return evidence;
}

export async function loader(args: LoaderFunctionArgs) {
  const person = await requireSignedIn(args.context, args.request);
  const evidence = await readFor(person, args);
  const { matcherId } = evidence.campaign;
  const isReviewer = reviewSideOf(person.actor, matcherId) !== null;
  return { evidence, isReviewer };
}

export async function action(args: ActionFunctionArgs) {
  const person = await requireSignedIn(args.context, args.request);
  const { tranche, campaign } = await readFor(person, args);
  const form = await readForm(args.request);
  const comment = String(form.get("comment") ?? "");
  const sentAt = new Date(String(form.get("sentAt")));
  const isAccepted = form.get("decision") === "accept";
  const decision = { trancheId: tranche!.id, isAccepted, comment, sentAt };
  const decided = await decideEvidence(args.context, person.actor, decision);
  if (!decided.ok) return answerRefusal({ refusal: decided.refusal.kind, comment });
  return redirect(`/panel/campanas/${campaign.id}/respaldos/revision?tramo=${tranche!.position}`);
}

export default function ReviewEvidence() {
  const t = useTexts();
  const { evidence, isReviewer } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { campaign, tranches, pieces, steps } = evidence;
  const tranche = evidence.tranche!;
  const isWaiting = tranche.state === "sent";
  const twice = pieces.filter(({ elsewhere }) => elsewhere.length > 0).length;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link> ·{" "}
        <Link to={`/campanas/${campaign.slug}`}>{campaign.title}</Link>
      </p>
      <h1>{t("spent.review", { title: campaign.title })}</h1>
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{t(`spent.refusal.${answer.refusal}`)}</p>
        </Notice>
      )}
      <p>
        <EvidenceTag state={tranche.state} /> {campaign.publicName} ·{" "}
        {t("spent.of", { number: tranche.position })}
      </p>
      {isReviewer && isWaiting && <p>{t("spent.review.what")}</p>}
      {!isReviewer && <p>{t("spent.review.readOnly")}</p>}
      {(tranche.state === "open" || tranche.state === "asked") && <p>{t("spent.review.notSent")}</p>}
      {twice > 0 && (
        <Notice tone="warning">
          <p>{t("spent.duplicate.count", { count: twice })}</p>
        </Notice>
      )}
      {tranches.length > 1 && <EvidenceTranches tranches={tranches} shown={tranche.id} />}
      <SpendingSums position={tranche.position} {...evidence} />
      <EvidencePieces pieces={pieces} />
      {isReviewer && isWaiting && (
        <DecideEvidence sentAt={tranche.sentAt!} comment={answer?.comment ?? ""} ask={t("spent.ask")} />
      )}
      <EvidenceSteps steps={steps} />
    </div>
  );
}
