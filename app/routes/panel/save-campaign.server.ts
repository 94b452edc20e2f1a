import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { CampaignContent } from "#app/domain/campaign/campaign-content.ts";
import { editableStates } from "#app/domain/campaign/campaign-state.ts";
import { moneyOf } from "#app/i18n/format-money.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { readCampaignForm } from "#app/i18n/read-campaign-form.ts";
import { translate } from "#app/i18n/translate.ts";
import type { OwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { keepPicture } from "./keep-picture.server.ts";
import { keepStoryPictures } from "./keep-story-pictures.server.ts";
import { wordFormProblems, wordProblems } from "./problem-words.ts";

export type SaveAnswer = {
  /** Why nothing can be changed; null when only fields are wrong. */
  refusal: "not_allowed" | "not_editable" | "too_much" | "saved_elsewhere" | "call_is_over" | null;
  errors: Record<string, string>;
  /** Null when what was typed is stored. */
  typed: Record<string, string> | null;
};

/** `saves`: the number of this saving; null when it was refused. `answer`: null when all went well. */
export type Saved = { saves: number | null; answer: SaveAnswer | null };

type Input = { campaign: OwnCampaign; form: FormData; locale: Locale };

/** Saves the form of a campaign, as content or as it was typed, and sends it to review when that was asked. */
export async function saveCampaign(
  context: AppContext,
  actor: Actor,
  { campaign, form, locale }: Input,
): Promise<Saved> {
  const of = { locale, currency: campaign.currency };
  const typed = textsOf(form);
  const { content, storyAlts, problems } = readCampaignForm(form, of);
  const refuse = (refusal: SaveAnswer["refusal"]): Saved => ({
    saves: null,
    answer: { refusal, errors: {}, typed },
  });
  if (!editableStates.includes(campaign.state)) return refuse("not_editable");
  const picture = await keepPicture(context, form.get("picture"));
  const story = await keepStoryPictures(context, { form, stored: campaign.content.storyPictures });
  const pictureHash = (picture.ok ? picture.hash : null) ?? campaign.content.pictureHash;
  const errors = {
    ...wordFormProblems(problems, of),
    ...(picture.ok ? {} : { picture: translate(locale, `edit.${picture.problem}`) }),
    ...Object.fromEntries(
      story.unread.map(([field, problem]) => [field, translate(locale, `edit.${problem}`)]),
    ),
  };
  const isWrong = Object.keys(errors).length > 0;
  // A browser does not send a chosen file twice: a new picture is kept even when fields beside it are wrong.
  const kept = isWrong ? storedContent(campaign) : content;
  const storyPictures = story.pictures.flatMap((one, slot) =>
    one ? [{ hash: one.hash, alt: isWrong ? one.alt : storyAlts[slot]! }] : [],
  );
  const edited = await editCampaign(context, actor, {
    campaignId: campaign.id,
    content: { ...kept, pictureHash, storyPictures },
    seen: Number.parseInt(String(form.get("seen")), 10) || 0,
    typed: isWrong ? typed : null,
  });
  if (!edited.ok) return refuse(edited.refusal.kind);
  const { saves } = edited.value;
  if (isWrong) return { saves, answer: { refusal: null, errors, typed } };
  if (form.get("intent") !== "submit") return { saves, answer: null };
  const submitted = await submitCampaign(context, actor, campaign.id);
  if (submitted.ok) return { saves, answer: null };
  const { refusal } = submitted;
  if (refusal.kind !== "not_ready")
    return { saves, answer: { refusal: refusal.kind, errors: {}, typed: null } };
  return { saves, answer: { refusal: null, errors: wordProblems(refusal.problems, of), typed: null } };
}

function storedContent({ content }: OwnCampaign): CampaignContent {
  return {
    ...content,
    goal: content.goal ? moneyOf(content.goal).amount : 0n,
    budget: content.budget.map(({ label, amount }) => ({ label, amount: moneyOf(amount).amount })),
    opensAt: content.opensAt ? new Date(content.opensAt) : null,
    deadlineAt: content.deadlineAt ? new Date(content.deadlineAt) : null,
  };
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && name !== "seen" ? [[name, value]] : [],
    ),
  );
}
