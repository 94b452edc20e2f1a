import { createHash } from "node:crypto";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import {
  type DecimalMark,
  readStatement,
  type StatementLine,
  type StatementRefusal,
} from "#app/domain/bank/read-statement.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { matchOpenLines } from "./match-open-lines.server.ts";

export type Imported = {
  /** Lines that were not there before. */
  fresh: number;
  known: number;
  /** Lines, also older ones, of which the movement was found now. */
  matched: number;
};

/**
 * An operator keeps the lines of a bank's statement, given as rows of cells, and each is matched with the one movement of the book that it
 * names, or can be. Lines that are there already stay. Nothing is posted: a statement is evidence.
 */
export async function importBankStatement(
  ports: Ports,
  actor: Actor,
  of: { rows: readonly (readonly string[])[]; currency: Currency; decimalMark: DecimalMark | null },
): Promise<Result<Imported, AccessRefusal | StatementRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  const { rows, currency, decimalMark } = of;
  const read = readStatement(rows, { currency, decimalMark });
  if (!read.ok) return read;
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const lines = read.value;
    const prints = fingerprintsOf(lines, currency);
    const kept = await sql.query(
      `insert into bank_line (id, currency, booked_on, amount, description, reference, fingerprint, imported_by, imported_at)
       select id, $7, day, amount, description, reference, print, $8, $9
         from unnest($1::uuid[], $2::date[], $3::bigint[], $4::text[], $5::text[], $6::text[])
              as l(id, day, amount, description, reference, print)
       on conflict (fingerprint) do nothing returning id`,
      [
        lines.map(() => ports.ids.id()),
        lines.map(({ bookedOn }) => bookedOn),
        lines.map(({ amount }) => amount),
        lines.map(({ description }) => description),
        lines.map(({ reference }) => reference),
        prints,
        currency,
        actorIdOf(actor),
        now,
      ],
    );
    const matched = await matchOpenLines(sql, { currency, now });
    return done({ fresh: kept.length, known: lines.length - kept.length, matched });
  });
}

/** A line by its day, amount and words, and which it is among equal ones of its day. */
function fingerprintsOf(lines: readonly StatementLine[], currency: Currency): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ bookedOn, amount, description, reference }) => {
    const words = JSON.stringify([currency, bookedOn, amount.toString(), description, reference]);
    const place = (seen.get(words) ?? 0) + 1;
    seen.set(words, place);
    return createHash("sha256").update(`${words} ${place}`).digest("hex");
  });
}
