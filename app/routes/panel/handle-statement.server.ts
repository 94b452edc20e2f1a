import type { AppContext } from "#app/context.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { DecimalMark } from "#app/domain/bank/read-statement.ts";
import { isCurrency } from "#app/domain/money/currency.ts";
import { importBankStatement } from "#app/use-cases/payment/import-bank-statement.server.ts";
import { matchBankLine } from "#app/use-cases/payment/match-bank-line.server.ts";
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
  if (form.get("intent") === "import") return importFile(context, actor, form);
  const entry = String(form.get("entry") ?? "");
  const answer = await matchBankLine(context, actor, {
    lineId: idOfForm(form.get("id")),
    entryId: /^\d{1,18}$/.test(entry) ? BigInt(entry) : null,
  });
  return answer.ok ? done("") : answer;
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
