import AccessChanged from "#emails/access-changed.tsx";
import SignInCode from "#emails/sign-in-code.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

/** E-mails about the ways into an account, with what they must say. */
export const accessMails: MailCase[] = [
  [
    "a sign-in code",
    { kind: "sign-in-code", facts: SignInCode.PreviewProps.facts },
    ["482913", "10 minutos", "nunca pide"],
    ["482913", "10 minutes", "never asks"],
  ],
  [
    "a change of the ways into an account",
    { kind: "access-changed", facts: AccessChanged.PreviewProps.facts },
    ["se activó el segundo paso", "20 de noviembre de 2026", "cierre las demás sesiones", "/panel/seguridad"],
    ["the second step for signing in was set up", "end the other sessions", "/panel/seguridad"],
  ],
];
