import { type ErrorResponse, Resend } from "resend";
import type { Mailer } from "#app/domain/ports/mailer.ts";

/** Resend by its SDK; with `apiBase` the same code speaks to the mail emulator. */
export function createResendMailer({
  apiKey,
  from,
  replyTo,
  apiBase,
}: {
  apiKey: string;
  from: string;
  replyTo: string;
  apiBase?: string;
}): Mailer {
  const resend = new Resend(apiKey, apiBase ? { baseUrl: apiBase } : undefined);
  return {
    async send({ key, to, subject, html, text, unsubscribeUrl }) {
      const { data, error } = await resend.emails.send(
        {
          from,
          replyTo,
          to,
          subject,
          html,
          text,
          ...(unsubscribeUrl ? { headers: oneClick(unsubscribeUrl) } : {}),
        },
        { idempotencyKey: key },
      );
      if (data) return { ok: true, providerId: data.id };
      const kind = kindOf(error);
      return { ok: false, refusal: { kind, message: error?.message ?? "no answer" } };
    },
  };
}

/** By which a mail program unsubscribes its owner without opening a page: https://www.rfc-editor.org/rfc/rfc8058 */
function oneClick(url: string): Record<string, string> {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** A key that was used with another text was accepted then; a request that only met its twin is tried again. */
function kindOf(error: ErrorResponse | null): "refused" | "unreachable" | "sent_before" {
  if (error?.name === "invalid_idempotent_request") return "sent_before";
  const status = error?.statusCode ?? 500;
  return status >= 400 && status < 500 && status !== 429 && status !== 409 ? "refused" : "unreachable";
}
