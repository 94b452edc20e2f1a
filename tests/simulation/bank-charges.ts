import { decideBankCharge } from "#app/use-cases/payment/decide-bank-charge.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { proposeBankCharge } from "#app/use-cases/payment/propose-bank-charge.server.ts";
import type { Cast } from "./cast.ts";
import { dayMs, must, outcomeOf, type Stage } from "./simulated-stage.ts";

/** Our bank takes some cents for itself, as its statement shows; a second operator agrees within a day, or not. */
export async function chargeByBank(stage: Stage, { operators: [first, second] }: Cast): Promise<string> {
  const { ports, chance } = stage;
  const day = new Date(stage.now()).toISOString().slice(0, 10);
  const rows = [
    ["Fecha", "Monto"],
    [day, `-0.${10 + chance.below(40)}`],
  ];
  await must(importBankStatement(ports, first, { rows, currency: "USD", decimalMark: "." }));
  const open = await ports.db.prisma.bankLine.findMany({
    where: { matchedAt: null, charges: { none: { state: "proposed" } } },
    orderBy: { id: "asc" },
  });
  if (open.length === 0) return "known already";
  const proposed = await proposeBankCharge(ports, first, {
    lineId: chance.pick(open).id,
    reason: "commission",
  });
  if (!proposed.ok) return outcomeOf(proposed);
  const { chargeId } = proposed.value;
  const isApproved = chance.inHundred(80);
  stage.plan(stage.now() + chance.below(dayMs), "decides a charge of the bank", () =>
    decideBankCharge(ports, second, { chargeId, isApproved }),
  );
  return "proposed";
}
