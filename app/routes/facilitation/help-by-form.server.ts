import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { beginCampaign } from "#app/use-cases/facilitation/begin-campaign.server.ts";
import { inviteEntrepreneur } from "#app/use-cases/facilitation/invite-entrepreneur.server.ts";
import { remindEntrepreneur } from "#app/use-cases/facilitation/remind-entrepreneur.server.ts";
import { idOfForm } from "../panel/read-id.ts";

/** Does what a form of the page of accompanying asks for. `to`: where it leads, when not back to it. */
export async function helpByForm(
  context: AppContext,
  actor: Actor,
  { form, locale }: { form: FormData; locale: Locale },
): Promise<{ ok: true; to: string | null } | { ok: false; kind: string }> {
  const text = (name: string) => String(form.get(name) ?? "");
  const organisationId = () => idOfForm(form.get("organisation"));
  switch (form.get("intent")) {
    case "begin": {
      const of = { email: text("email"), name: text("name"), title: text("title"), locale };
      const begun = await beginCampaign(context, actor, {
        ...{ ...of, organisationId: organisationId(), callId: idOfForm(form.get("call")) },
      });
      return begun.ok
        ? { ok: true, to: `/panel/acompanamiento/${begun.value.campaignId}` }
        : { ok: false, kind: begun.refusal.kind };
    }
    case "invite":
      return plain(
        await inviteEntrepreneur(context, actor, {
          ...{ organisationId: organisationId(), email: text("email"), locale },
        }),
      );
    default:
      return plain(await remindEntrepreneur(context, actor, idOfForm(form.get("help"))));
  }
}

function plain(answer: { ok: true } | { ok: false; refusal: { kind: string } }) {
  return answer.ok ? { ok: true as const, to: null } : { ok: false as const, kind: answer.refusal.kind };
}
