import type { Ports } from "../ports.ts";

/** Banks dispute a payment within four months, and networks within six at most. */
const keptDays = 180;

/** Forgets from where gifts were started, once no bank can ask any more; what an open dispute needs stays until its end. */
export async function forgetDevices({ db, clock }: Pick<Ports, "db" | "clock">): Promise<void> {
  const before = new Date(clock.now().getTime() - keptDays * 86_400_000);
  await db.sql.query(
    `delete from donation_device v where v.seen_at < $1
        and not exists (select from dispute d where d.donation_id = v.donation_id and d.closed_at is null)`,
    [before],
  );
}
