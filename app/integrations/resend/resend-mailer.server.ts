import { Resend } from "resend";
import type { Mailer } from "#app/domain/ports/mailer.ts";

/** Resend by its SDK; with `apiBase` the same code speaks to the mail emulator. */
export function createResendMailer({ apiKey, from, apiBase }: { apiKey: string; from: string; apiBase?: string }): Mailer {
  const resend = new Resend(apiKey, apiBase ? { baseUrl: apiBase } : undefined);
  return {
    async send({ key, to, subject, html, text }) {
      const { data, error } = await resend.emails.send({ from, to, subject, html, text }, { idempotencyKey: key });
      if (data) return { ok: true, providerId: data.id };
      const status = error?.statusCode ?? 500;
      const kind = status >= 400 && status < 500 && status !== 429 && status !== 409 ? "refused" : "unreachable";
      return { ok: false, refusal: { kind, message: error?.message ?? "no answer" } };
    },
  };
}
