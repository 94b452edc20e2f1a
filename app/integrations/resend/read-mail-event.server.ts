import { Resend } from "resend";
import type { ReadMailEvent } from "#app/domain/ports/mail-event.ts";

/**
 * Resend's webhooks, verified by its SDK: https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests. A bounce
 * that may pass by itself is ignored.
 */
export function createMailEventReader(webhookSecret: string): ReadMailEvent {
  const { webhooks } = new Resend("re_none");
  const one = (header: string | string[] | undefined) => (typeof header === "string" ? header : "");
  return (body, headers) => {
    const signed = {
      id: one(headers["svix-id"]),
      timestamp: one(headers["svix-timestamp"]),
      signature: one(headers["svix-signature"]),
    };
    try {
      const event = webhooks.verify({ payload: body, headers: signed, webhookSecret });
      const at = new Date(event.created_at);
      if (event.type === "email.complained") return { fault: "complained", to: event.data.to, at };
      const isForGood = event.type === "email.bounced" && event.data.bounce.type !== "Transient";
      return isForGood ? { fault: "bounced", to: event.data.to, at } : "ignored";
    } catch {
      return null;
    }
  };
}
