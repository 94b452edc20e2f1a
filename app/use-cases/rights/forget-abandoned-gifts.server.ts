import { forgottenBefore } from "#app/domain/rights/retention.ts";
import type { Ports } from "../ports.ts";
import { forgetDonors, stripRequests } from "./empty-gifts.server.ts";

const name = "donations";
const firstOfAll = "00000000-0000-0000-0000-000000000000";

/**
 * Gifts begin their ids with their time: those whose time has come are walked once, in their order. Of the abandoned the donor is
 * forgotten, of the others what the provider was asked for. Answers how many were looked at.
 */
export async function forgetAbandonedGifts(
  { db, clock }: Pick<Ports, "db" | "clock">,
  { most }: { most: number },
): Promise<number> {
  const before = firstIdAt(forgottenBefore("abandonedGifts", { now: clock.now() }));
  return db.transaction(async (sql) => {
    await sql.query("insert into forgetting (name, through) values ($1, $2) on conflict do nothing", [
      name,
      firstOfAll,
    ]);
    const [reached] = await sql.query<{ through: string }>(
      "select through from forgetting where name = $1 for update",
      [name],
    );
    const gifts = await sql.query<{ id: string; state: string }>(
      "select id, state::text from donation where id > $1 and id < $2 order by id limit $3",
      [reached!.through, before, most],
    );
    if (gifts.length === 0) return 0;
    await forgetDonors(
      sql,
      gifts.filter(({ state }) => state === "abandoned").map(({ id }) => id),
    );
    await stripRequests(
      sql,
      gifts.map(({ id }) => id),
    );
    await sql.query("update forgetting set through = $2 where name = $1", [name, gifts.at(-1)!.id]);
    return gifts.length;
  });
}

/** No id made at this moment or later is smaller. */
function firstIdAt(moment: Date): string {
  const hex = moment.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
