import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { readPieceForm, wordPieceProblems } from "#app/i18n/read-piece-form.ts";
import { translate } from "#app/i18n/translate.ts";
import type { Evidence } from "#app/queries/panel/evidence.server.ts";
import { addPiece, type PieceRefusal } from "#app/use-cases/evidence/add-piece.server.ts";
import { type SendEvidenceRefusal, sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { type WithdrawPieceRefusal, withdrawPiece } from "#app/use-cases/evidence/withdraw-piece.server.ts";
import { keepPaper, readKept, writeKept } from "./keep-paper.server.ts";
import { idOfForm } from "./read-id.ts";

export type HandInAnswer = {
  /** Why nothing was done; null when only fields are wrong. */
  refusal: Exclude<
    (PieceRefusal | SendEvidenceRefusal | WithdrawPieceRefusal)["kind"],
    "not_ready" | "file_missing"
  > | null;
  errors: Record<string, string>;
  /** What was typed, shown again. */
  typed: Record<string, string>;
  /** Names the file that came with it and is kept. */
  kept: string | null;
};

type Input = { evidence: Evidence; form: FormData; personId: string; locale: Locale };

/** Does what the form of an entrepreneur's evidence asks: add, take back, send. Null when all went well. */
export async function handInEvidence(
  context: AppContext,
  actor: Actor,
  { evidence, form, personId, locale }: Input,
): Promise<HandInAnswer | null> {
  const trancheId = evidence.tranche!.id;
  const none = { errors: {}, typed: {}, kept: null };
  if (form.get("intent") === "withdraw") {
    const withdrawn = await withdrawPiece(context, actor, idOfForm(form.get("piece")));
    return withdrawn.ok ? null : { refusal: withdrawn.refusal.kind, ...none };
  }
  if (form.get("intent") === "send") {
    const message = String(form.get("message") ?? "");
    const sent = await sendEvidence(context, actor, { trancheId, message });
    return sent.ok ? null : { refusal: sent.refusal.kind, ...none, typed: { message } };
  }
  return addByForm(context, actor, { evidence, form, personId, locale });
}

async function addByForm(
  context: AppContext,
  actor: Actor,
  { evidence, form, personId, locale }: Input,
): Promise<HandInAnswer | null> {
  const { content, errors } = readPieceForm(form, { locale, currency: evidence.campaign.currency });
  const uploaded = await keepPaper(context, form.get("file"));
  const before = readKept(context, personId, form.get("kept"));
  const paper = uploaded.ok ? uploaded.paper : uploaded.refusal === "missing" ? before : null;
  const kept = paper && writeKept(context, personId, paper);
  const typed = textsOf(form);
  if (!uploaded.ok && !paper) errors.file = translate(locale, `spent.file.${uploaded.refusal}`);
  const added = await addPiece(context, actor, {
    pieceId: idOfForm(form.get("piece")),
    trancheId: evidence.tranche!.id,
    // What could not be read is missing in it, so that the answer names everything together.
    content,
    file: paper ?? { hash: "", uploadedHash: "" },
  });
  if (added.ok) return null;
  if (added.refusal.kind === "not_ready")
    return {
      refusal: null,
      errors: { ...wordPieceProblems(added.refusal.problems, locale), ...errors },
      ...{ typed, kept },
    };
  if (added.refusal.kind === "file_missing") {
    // Kept by a form that nobody came back to for more than a day.
    if (paper) errors.file = translate(locale, "spent.file.missing");
    return { refusal: null, errors, typed, kept: null };
  }
  return { refusal: added.refusal.kind, errors, typed, kept };
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
