import AccessChanged from "#emails/access-changed.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

/** E-mails about the ways into an account, with what they must say. */
export const accessMails: MailCase[] = [
  [
    "a change of the ways into an account",
    { kind: "access-changed", facts: AccessChanged.PreviewProps.facts },
    ["se activó el segundo paso", "20 de noviembre de 2026", "cierre las demás sesiones", "/panel/seguridad"],
    ["the second step for signing in was set up", "end the other sessions", "/panel/seguridad"],
  ],
];
