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
    async send({ key, to, subject, html, text }) {
      const { data, error } = await resend.emails.send(
        { from, replyTo, to, subject, html, text },
        { idempotencyKey: key },
      );
      if (data) return { ok: true, providerId: data.id };
      const kind = kindOf(error);
      return { ok: false, refusal: { kind, message: error?.message ?? "no answer" } };
    },
  };
}

/** A key that was used with another text was accepted then; a request that only met its twin is tried again. */
function kindOf(error: ErrorResponse | null): "refused" | "unreachable" | "sent_before" {
  if (error?.name === "invalid_idempotent_request") return "sent_before";
  const status = error?.statusCode ?? 500;
  return status >= 400 && status < 500 && status !== 429 && status !== 409 ? "refused" : "unreachable";
}
