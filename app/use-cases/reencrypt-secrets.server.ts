import { createHash } from "node:crypto";
import type { Encrypted } from "#app/domain/ports/cipher.ts";
import type { Ports } from "./ports.ts";

/** What stands encrypted: the row's name for the cipher, and where text and key are. `hash`: of the readable text, where it is kept. */
const kinds = {
  accounts: { name: "'payout_account:' || id", table: "payout_account", text: "details", key: "details_key" },
  codes: { name: "'payout:' || id", table: "payout", text: "code", key: "code_key" },
  files: {
    name: "'payout_file:' || batch_id || ':' || format",
    table: "payout_file",
    text: "content",
    key: "content_key",
    hash: "hash",
  },
  refunds: { name: "'refund_account:' || id", table: "refund", text: "account", key: "account_key" },
  factors: {
    name: "'second_factor:' || person_id",
    table: "second_factor",
    text: "secret",
    key: "secret_key",
  },
  phones: { name: "'person_phone:' || person_id", table: "person_phone", text: "phone", key: "phone_key" },
} as const;
const atOnce = 50;

type Kind = keyof typeof kinds;
type Row = { name: string; text: string; keyId: string; hash: string | null };
export type Reencrypted = {
  /** How many were encrypted anew, of each kind. */
  done: Record<Kind, number>;
  /** Rows that no known secret reads, with why; they stay as they are. */
  unreadable: string[];
  /** How many somebody else was using: the next run takes them. */
  busy: number;
};

/**
 * Encrypts anew, with the present secret, what one of before encrypted: accounts, codes and files of payouts, accounts of refunds, second factors and telephones. Some rows in each
 * transaction, so that it may be ended at any moment and run again; a second run finds nothing.
 */
export async function reencryptSecrets(ports: Pick<Ports, "db" | "cipher">): Promise<Reencrypted> {
  const answer: Reencrypted = {
    done: { accounts: 0, codes: 0, files: 0, refunds: 0, factors: 0, phones: 0 },
    unreadable: [],
    busy: 0,
  };
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (let after: string | null = ""; after !== null; ) {
      const some = await takeSome(ports, { kind, after });
      answer.done[kind] += some.done;
      answer.unreadable.push(...some.unreadable);
      after = some.last;
    }
    answer.busy += await countOld(ports, kind);
  }
  answer.busy -= answer.unreadable.length;
  return answer;
}

/** Encrypts the next rows after a name anew. `last`: the name of the last one, or null when there were none. */
async function takeSome(
  { db, cipher }: Pick<Ports, "db" | "cipher">,
  { kind, after }: { kind: Kind; after: string },
): Promise<{ done: number; unreadable: string[]; last: string | null }> {
  const of = kinds[kind];
  const hash = "hash" in of ? of.hash : "null";
  return db.transaction(async (sql) => {
    const rows = await sql.query<Row>(
      `select ${of.name} as name, ${of.text} as text, ${of.key} as "keyId", ${hash} as hash from ${of.table}
        where ${of.key} <> $1 and ${of.name} > $2 order by 1 limit ${atOnce} for update skip locked`,
      [cipher.keyId, after],
    );
    const anew: (Encrypted & { name: string })[] = [];
    const unreadable: string[] = [];
    for (const row of rows) {
      try {
        anew.push({ name: row.name, ...cipher.encrypt(read(row, cipher), row.name) });
      } catch (error) {
        unreadable.push(`${row.name}: ${(error as Error).message}`);
      }
    }
    await sql.query(
      `update ${of.table} set ${of.text} = n.text, ${of.key} = n.key
         from unnest($1::text[], $2::text[], $3::text[]) as n(name, text, key) where ${of.name} = n.name`,
      [anew.map(({ name }) => name), anew.map(({ text }) => text), anew.map(({ keyId }) => keyId)],
    );
    return { done: anew.length, unreadable, last: rows.at(-1)?.name ?? null };
  });
}

function read({ name, text, keyId, hash }: Row, cipher: Ports["cipher"]): string {
  const plain = cipher.decrypt({ text, keyId }, name);
  if (hash !== null && createHash("sha256").update(plain, "utf8").digest("hex") !== hash)
    throw new Error("it is not what its hash says");
  return plain;
}

async function countOld({ db, cipher }: Pick<Ports, "db" | "cipher">, kind: Kind): Promise<number> {
  const { table, key } = kinds[kind];
  const [row] = await db.sql.query<{ count: number }>(
    `select count(*)::int as count from ${table} where ${key} <> $1`,
    [cipher.keyId],
  );
  return row!.count;
}
