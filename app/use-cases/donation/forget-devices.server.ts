import { forgottenBefore } from "#app/domain/rights/retention.ts";
import type { Ports } from "../ports.ts";

/** Forgets from where gifts were started, once no bank can ask any more; what an open dispute needs stays until its end. */
export async function forgetDevices({ db, clock }: Pick<Ports, "db" | "clock">): Promise<void> {
  const before = forgottenBefore("devices", { now: clock.now() });
  await db.sql.query(
    `delete from donation_device v where v.seen_at < $1
        and not exists (select from dispute d where d.donation_id = v.donation_id and d.closed_at is null)`,
    [before],
  );
}
