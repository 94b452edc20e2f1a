import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { decideCapital } from "#app/use-cases/payment/decide-capital.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import {
  callDays,
  callSummary,
  callTitle,
  type deposits,
  fundName,
  platformCapitalCents,
  termsOf,
  tranches,
} from "../call.ts";
import { must, type Stage } from "../stage.ts";
import type { People } from "./gather-people.ts";

/** The platform pays in its capital, and the matcher drafts its call. Answers the call's id. */
export async function draftTheCall(ports: Ports, { staff, matcherId }: People): Promise<string> {
  const capital = { currency: "USD", amount: platformCapitalCents, reference: "Capital propio" } as const;
  const { paymentId } = await must(recordCapital(ports, staff.operator, capital));
  await must(decideCapital(ports, staff.second, { paymentId, isConfirmed: true }));
  const draft = { matcherId, title: callTitle, summary: callSummary, currency: "USD", fundName } as const;
  const { callId } = await must(draftCall(ports, staff.ana, draft));
  return callId;
}

/** One person of the matcher proposes the terms, the other approves them. */
export async function publishTerms(stage: Stage, version: "first" | "second"): Promise<void> {
  const { ports, calendar, callId, staff } = stage;
  const day = version === "first" ? callDays.from : callDays.secondTermsFrom;
  const { termsId } = await must(
    proposeTerms(ports, staff.ana, {
      callId,
      terms: termsOf(calendar, version),
      tranches,
      effectiveAt: new Date(calendar.at(day, "08:00")),
    }),
  );
  const reason =
    version === "first"
      ? "Aprobadas en comité."
      : "Se extiende la convocatoria y sube el tope por campaña con el segundo depósito.";
  await must(decideTerms(ports, staff.luis, { termsId, isApproved: true, reason }));
}

/** One person of the matcher records the transfer, the operator who sees it in the bank confirms it. */
export async function depositIntoFund(
  stage: Stage,
  { cents, reference }: (typeof deposits)[number],
): Promise<void> {
  const { ports, callId, staff } = stage;
  const fund = await ports.db.prisma.matchFund.findFirstOrThrow({ where: { callId } });
  const { depositId } = await must(
    recordDeposit(ports, staff.luis, { fundId: fund.id, amount: cents, reference }),
  );
  await must(decideDeposit(ports, staff.operator, { depositId, isConfirmed: true }));
}
