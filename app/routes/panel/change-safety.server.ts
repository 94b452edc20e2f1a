import type { SignedIn } from "#app/auth/session.server.ts";
import type { AppContext } from "#app/context.server.ts";
import { browserName } from "#app/domain/access/browser-name.ts";
import { addPasskey } from "#app/use-cases/people/add-passkey.server.ts";
import { endSecondFactor } from "#app/use-cases/people/end-second-factor.server.ts";
import { endSessions } from "#app/use-cases/people/end-sessions.server.ts";
import { removePasskey } from "#app/use-cases/people/remove-passkey.server.ts";
import { readJsonField } from "../read-json-field.ts";
import { idOfForm } from "./read-id.ts";

/** Does what a form of the page of safety asks for, about the person's own account. */
export async function changeSafety(
  context: AppContext,
  { actor, sessionId }: SignedIn,
  { form, userAgent }: { form: FormData; userAgent: string | null },
) {
  switch (form.get("intent")) {
    case "end-factor":
      return endSecondFactor(context, actor, { code: String(form.get("code") ?? ""), sessionId });
    case "add-passkey": {
      const answer = readJsonField(form, "answer");
      return addPasskey(context, actor, { answer, browser: browserName(userAgent) });
    }
    case "remove-passkey":
      return removePasskey(context, actor, { passkeyId: String(form.get("passkey") ?? "") });
    case "end-others":
      return endSessions(context, actor, { except: sessionId });
    default:
      return endSessions(context, actor, { sessionId: idOfForm(form.get("session")) });
  }
}
