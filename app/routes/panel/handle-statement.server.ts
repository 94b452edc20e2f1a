import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { DecimalMark } from "#app/domain/bank/read-statement.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { decideBankCharge } from "#app/use-cases/payment/decide-bank-charge.server.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
import { proposeBankCharge } from "#app/use-cases/payment/propose-bank-charge.server.ts";
import { done, type Result, refused } from "#app/use-cases/ports.ts";
import { idOfForm } from "./read-id.ts";

const mostBytes = 5_000_000;

type StatementRefused = { kind: string; facts?: Record<string, string | number> };

/** Does what a form of the bank's page asks; answers the search part of the address to go to. */
export async function handleStatement(
  context: AppContext,
  actor: Actor,
  form: FormData,
): Promise<Result<string, StatementRefused>> {
  const id = idOfForm(form.get("id"));
  switch (form.get("intent")) {
    case "import":
      return importFile(context, actor, form);
    case "match":
      return stay(await matchBankLine(context, actor, { lineId: id, movement: movementOf(form) }));
    case "unmatch":
      return stay(await matchBankLine(context, actor, { lineId: id, movement: null }));
    case "propose-bank-charge": {
      const reason = String(form.get("reason") ?? "").slice(0, 200);
      return stay(await proposeBankCharge(context, actor, { lineId: id, reason }));
    }
    case "approve-bank-charge":
    case "reject-bank-charge": {
      const isApproved = form.get("intent") === "approve-bank-charge";
      return stay(await decideBankCharge(context, actor, { chargeId: id, isApproved }));
    }
    default:
      return refused({ kind: "not_allowed" });
  }
}

function stay(answer: Result<unknown, StatementRefused>): Result<string, StatementRefused> {
  return answer.ok ? done("") : answer;
}

function movementOf(form: FormData): { entryId: bigint } | { batchId: string } {
  const entry = String(form.get("entry") ?? "");
  return /^\d{1,18}$/.test(entry) ? { entryId: BigInt(entry) } : { batchId: idOfForm(form.get("batch")) };
}

async function importFile(
  context: AppContext,
  actor: Actor,
  form: FormData,
): Promise<Result<string, StatementRefused>> {
  const [file, currency, mark] = ["file", "currency", "mark"].map((name) => form.get(name));
  if (!file || typeof file === "string" || file.size === 0) return refused({ kind: "no_file" });
  if (file.size > mostBytes) return refused({ kind: "file_too_large" });
  const rows = context.readTable(new Uint8Array(await file.arrayBuffer()));
  if (!rows || !isCurrency(String(currency))) return refused({ kind: "no_table" });
  const answer = await importBankStatement(context, actor, {
    rows,
    currency: String(currency) as "USD" | "PEN",
    decimalMark: mark === "," || mark === "." ? (mark satisfies DecimalMark) : null,
  });
  if (answer.ok) return done(`?nuevas=${answer.value.fresh}&conocidas=${answer.value.known}`);
  const { kind, ...facts } = answer.refusal;
  return refused({ kind, facts });
}
