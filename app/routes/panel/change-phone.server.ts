import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { textChannels } from "#app/domain/ports/text-sender.ts";
import { chooseChannel } from "#app/use-cases/people/choose-channel.server.ts";
import { confirmPhone } from "#app/use-cases/people/confirm-phone.server.ts";
import { forgetPhone } from "#app/use-cases/people/forget-phone.server.ts";
import { statePhone } from "#app/use-cases/people/state-phone.server.ts";

/** Does what a form about a person's own telephone asks for. Null: it is another form. */
export async function changePhone(context: AppContext, actor: Actor, form: FormData) {
  const channel = textChannels.find((one) => one === form.get("channel")) ?? null;
  switch (form.get("intent")) {
    case "state-phone":
      return statePhone(context, actor, {
        phone: String(form.get("phone") ?? "").slice(0, 30),
        channel: channel ?? "sms",
      });
    case "confirm-phone":
      return confirmPhone(context, actor, { code: String(form.get("code") ?? "") });
    case "choose-channel":
      return chooseChannel(context, actor, { channel });
    case "forget-phone":
      return forgetPhone(context, actor);
    default:
      return null;
  }
}
