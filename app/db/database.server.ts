import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "./generated/client.ts";
import type { Sql } from "./sql.ts";

/** The one database, in two voices: SQL for the book and everything that moves money, Prisma for documents. */
export type Database = {
  sql: Sql;
  prisma: PrismaClient;
  /**
   * Runs `work` in one transaction; no network call may happen inside. A deadlock, a serialisation failure or a fact
   * that another transaction posted meanwhile runs it again from the start, so `work` holds no state of its own.
   * Queries that are not awaited one by one travel together and run in their order.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs reads that all see the database as it was at one moment. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const retryable = new Set(["40001", "40P01"]);
/** What two transactions may take at once: the second sees, when it runs again, that it is taken. */
const takenAtOnce = new Set(["entry_key_key", "bank_line_entry_id_key", "bank_line_batch_id_key"]);
const triesPerTransaction = 5;
/** The answer to each statement after one that failed. */
const abortedBefore = "25P02";

/** Opens a pool on a PostgreSQL address (16 or newer). `connections`: most at once. */
export function openDatabase(url: string, { connections = 10 }: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    types: { getTypeParser: parserOf as never },
  });
  // A broken idle connection is replaced by the pool; the next query says what is wrong.
  pool.on("error", () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    sql: sqlOn(pool),
    prisma,
    transaction: (work) => runTransaction(pool, work),
    snapshot: (work) =>
      tryTransaction(pool, work, { begin: "begin isolation level repeatable read read only" }),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

async function runTransaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await tryTransaction(pool, work);
    } catch (error) {
      if (tries === triesPerTransaction || !isRetryable(error as pg.DatabaseError)) throw error;
      await wait(Math.random() * 20 * tries);
    }
  }
}

function isRetryable({ code = "", constraint }: pg.DatabaseError): boolean {
  return retryable.has(code) || takenAtOnce.has(constraint ?? "");
}

async function tryTransaction<T>(
  pool: pg.Pool,
  work: (sql: Sql) => Promise<T>,
  { begin = "begin" } = {},
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks while it is in use fails the statement that waits; told to nobody, it would end the process.
  const noteBroken = (error: Error) => {
    broken = error;
  };
  client.on("error", noteBroken);
  let isOver = false;
  // What went wrong first: of what was sent behind it the database only says that the transaction is aborted.
  let cause: unknown;
  const sql = sqlOn(client);
  // A statement that comes after the end would stand alone: it is refused.
  const inside: Sql = {
    async query<Row>(text: string, values?: readonly unknown[]) {
      if (isOver) throw new Error("the transaction is over");
      try {
        return await sql.query<Row>(text, values);
      } catch (error) {
        cause ??= error;
        throw error;
      }
    },
  };
  try {
    const [, result] = await Promise.all([client.query(begin), work(inside)]);
    isOver = true;
    // PostgreSQL ends a transaction of which a statement failed by undoing it, and calls that no error.
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw cause ?? new Error("the transaction was undone");
    return result;
  } catch (error) {
    isOver = true;
    await client.query("rollback").catch(noteBroken);
    throw (error as pg.DatabaseError).code === abortedBefore ? (cause ?? error) : error;
  } finally {
    client.off("error", noteBroken);
    client.release(broken);
  }
}

function sqlOn(connection: pg.Pool | pg.PoolClient): Sql {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const result = await connection.query({
        name: statementName(text),
        text,
        values: values.map(toParameter),
      });
      return result.rows as Row[];
    },
  };
}

/** Texts that an array literal holds without quotes, with the commas between them. */
const plainTexts = /^[\w:.+,-]+$/;
/** What PostgreSQL would read as nothing. */
const nullText = /(?:^|,)null(?:,|$)/i;
const emptyPlaces = /(?<=^|,)(?=,|$)/g;

/** An array of plain elements as PostgreSQL's literal, which the driver would quote one by one; other values as they are. */
function toParameter(value: unknown): unknown {
  if (!Array.isArray(value) || value.some(isNotPlain)) return value;
  const joined = value.join();
  if (!plainTexts.test(joined) || nullText.test(joined)) return value;
  if (joined.split(",").length !== value.length) return value;
  return `{${joined.replace(emptyPlaces, "NULL")}}`;
}

function isNotPlain(element: unknown): boolean {
  return element === "" || (typeof element === "object" && element !== null);
}

const names = new Map<string, string>();

function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash("sha1").update(text).digest("hex").slice(0, 20);
    names.set(text, name);
  }
  return name;
}

function parserOf(oid: number, format?: string) {
  if (oid === pg.types.builtins.INT8 && format !== "binary") return BigInt;
  return pg.types.getTypeParser(oid, format as "text");
}
