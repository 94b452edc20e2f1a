import { resolveMx } from "node:dns/promises";
import { type Finding, found } from "#app/domain/ports/finding.ts";

/** Looks whether anything takes e-mail at the domain where answers to ours go. Asks the name servers alone. */
export async function examineReplies(address: string): Promise<Finding[]> {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const servers = await resolveMx(domain).catch(() => []);
  return [
    found(
      `answers to our e-mails reach ${address}`,
      servers.some(({ exchange }) => exchange !== ""),
      `no mail server is named for ${domain}: set MAIL_REPLY_TO to a mailbox that somebody reads`,
    ),
  ];
}
