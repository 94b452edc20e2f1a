import { createHmac, randomUUID } from "node:crypto";
import type { Message } from "./mailbox.ts";

/** Where events are told, and the secret that signs them: `whsec_` and bytes in base64. */
export type MailWebhook = { url: string; secret: string };

/** Resend's own addresses for trying it: https://resend.com/docs/dashboard/emails/send-test-emails */
const faultOf = [
  [/^bounced(\+[^@]*)?@resend\.dev$/, "email.bounced"],
  [/^complained(\+[^@]*)?@resend\.dev$/, "email.complained"],
] as const;

/** Tells of a message to one of Resend's addresses for faults, once, and waits for no answer. */
export async function tellFaults(message: Message, { url, secret }: MailWebhook): Promise<void> {
  for (const [address, type] of faultOf) {
    if (!message.to.some((one) => address.test(one))) continue;
    const bounce = { type: "Permanent", subType: "General", message: "The address does not exist." };
    const body = JSON.stringify({
      type,
      created_at: new Date().toISOString(),
      data: {
        email_id: message.id,
        created_at: message.createdAt,
        from: message.from,
        to: message.to,
        subject: message.subject,
        ...(type === "email.bounced" ? { bounce } : {}),
      },
    });
    await fetch(url, { method: "POST", body, headers: signed(body, secret) }).catch(() => null);
  }
}

/** The headers by which its receiver knows that it is ours: https://docs.svix.com/receiving/verifying-payloads/how-manual */
export function signed(body: string, secret: string): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signature}`,
  };
}
