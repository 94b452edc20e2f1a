import { Resend } from "resend";
import { type Finding, found } from "#app/domain/ports/finding.ts";

/** Looks whether Resend takes the key and may send from the domain of `from` (`Name <who@example.org>`). Asks and changes nothing. */
export async function examineResend({ apiKey, from }: { apiKey: string; from: string }): Promise<Finding[]> {
  const domain = /@([^>\s]+)/.exec(from)?.[1]?.toLowerCase() ?? "";
  const { data, error } = await new Resend(apiKey).domains.list();
  // A key that may only send is not shown the domains: it is taken, and the first e-mail shows the rest.
  if (error?.name === "restricted_api_key")
    return [found("Resend takes the key (it may only send)", true, "")];
  if (!data) return [found("Resend takes the key", false, `Resend said: ${error?.message ?? "nothing"}`)];
  const own = data.data.find(({ name }) => domain === name || domain.endsWith(`.${name}`));
  return [
    found("Resend takes the key", true, ""),
    found(
      `e-mails may be sent from ${domain}`,
      own?.status === "verified",
      own
        ? `the domain is ${own.status}: add its DNS records as Resend shows them`
        : "add the domain at Resend and its DNS records, or change MAIL_FROM",
    ),
  ];
}
