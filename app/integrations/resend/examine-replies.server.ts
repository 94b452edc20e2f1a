import { resolveMx } from "node:dns/promises";
import { type Finding, found } from "#app/domain/ports/finding.ts";

type ResolveMx = (domain: string) => Promise<readonly { exchange: string }[]>;

/** What name servers answer of a domain that has no such record, or that is not there. */
const none = ["ENODATA", "ENOTFOUND"];

/** Looks whether anything takes e-mail at the domain where answers to ours go. Asks the name servers alone. */
export async function examineReplies(address: string, resolve: ResolveMx = resolveMx): Promise<Finding[]> {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const what = `answers to our e-mails reach ${address}`;
  try {
    const servers = await resolve(domain);
    // A domain that takes none says so by a server without a name (RFC 7505).
    return [
      found(
        what,
        servers.some(({ exchange }) => exchange !== "" && exchange !== "."),
        unnamed(domain),
      ),
    ];
  } catch (error) {
    const { code = "no answer" } = error as NodeJS.ErrnoException;
    const fix = none.includes(code)
      ? unnamed(domain)
      : `the name servers did not tell who takes mail for ${domain} (${code}): look at this machine's network and try again`;
    return [found(what, false, fix)];
  }
}

function unnamed(domain: string): string {
  return `no mail server is named for ${domain}: set MAIL_REPLY_TO to a mailbox that somebody reads`;
}
