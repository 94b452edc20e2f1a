import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { isOperator } from "#app/domain/access/actor.ts";
import { evidencePaper } from "#app/i18n/evidence-paper.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { readDisputeEvidence } from "#app/queries/panel/dispute-evidence.server.ts";
import { notFound } from "../not-found.ts";
import { answerPaper } from "../receipt/answer-paper.server.ts";
import { idOfAddress } from "./read-id.ts";

/** What answers a bank that disputes a gift, as PDF, for operators; in their language, or as `?lang=` asks. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const id = idOfAddress(params.id);
  const evidence = (await readDisputeEvidence(context.db, id)) ?? notFound();
  const { siteUrl, issuer, writePaper } = context;
  const at = new Date(evidence.events.at(-1)!.at);
  const paper = evidencePaper(evidence, { issuer, siteUrl, locale: localeOfRequest(request), at });
  return answerPaper(request, paper, { writePaper, fileName: `${evidence.stripeId}.pdf` });
}
