import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { type ReportContent, reportBounds } from "#app/domain/report/final-report.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { readReportForm, wordReportProblems } from "#app/i18n/read-report-form.ts";
import { translate } from "#app/i18n/translate.ts";
import type { FinalReport } from "#app/queries/panel/final-report.server.ts";
import { type EditReportRefusal, editReport } from "#app/use-cases/report/edit-report.server.ts";
import { submitReport } from "#app/use-cases/report/submit-report.server.ts";
import { keepPicture } from "./keep-picture.server.ts";

export type SaveReportAnswer = {
  /** Why nothing can be changed; null when only fields are wrong. */
  refusal: EditReportRefusal["kind"] | "tells_who" | null;
  errors: Record<string, string>;
  /** What was typed: shown again as it was. */
  typed: Record<string, string>;
};

type Input = { report: FinalReport; form: FormData; locale: Locale };

/** Saves the form of a final report, and sends it to review when that was asked; null when all went well. */
export async function saveReport(
  context: AppContext,
  actor: Actor,
  { report, form, locale }: Input,
): Promise<SaveReportAnswer | null> {
  const { id: campaignId, currency } = report.campaign;
  const typed = textsOf(form);
  const { content, errors } = readReportForm(form, { locale, currency });
  const pictures = await readPictures(context, { report, form, errors, locale });
  // A number that could not be read is not saved; everything else is, new pictures too: a browser sends none of them twice.
  const edited = await editReport(context, actor, { campaignId, content: { ...content, pictures } });
  if (!edited.ok) return { refusal: edited.refusal.kind, errors: {}, typed };
  if (Object.keys(errors).length > 0) return { refusal: null, errors, typed: withoutPictures(typed) };
  if (form.get("intent") !== "submit") return null;
  const submitted = await submitReport(context, actor, { campaignId, message: "" });
  if (submitted.ok) return null;
  const { refusal } = submitted;
  if (refusal.kind !== "not_ready") return { refusal: refusal.kind, errors: {}, typed };
  const wrong = wordReportProblems(refusal.problems, locale);
  return { refusal: null, errors: wrong, typed: withoutPictures(typed) };
}

/** Those that stay, less those to be removed, and new ones in their places, each with its words. */
async function readPictures(
  context: AppContext,
  { report, form, errors, locale }: Input & { errors: Record<string, string> },
): Promise<ReportContent["pictures"]> {
  const pictures: { hash: string; alt: string }[] = [];
  for (let number = 1; number <= reportBounds.pictures; number++) {
    const stored = report.report.pictures[number - 1];
    const kept = await keepPicture(context, form.get(`picture-${number}`));
    if (!kept.ok) errors[`picture-${number}`] = translate(locale, `edit.${kept.problem}`);
    const hash = (kept.ok ? kept.hash : null) ?? stored?.hash;
    if (!hash || form.get(`remove-${number}`) === "si") continue;
    pictures.push({ hash, alt: String(form.get(`alt-${number}`) ?? "") });
  }
  return pictures;
}

/** Pictures may have moved up: their words are shown as they were saved. */
function withoutPictures(typed: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/^(alt|remove)-/.test(name)));
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
