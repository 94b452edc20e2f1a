import { pending } from "#app/ledger/disputed-money.ts";
import { lockCallsOf } from "#app/ledger/matching-recorder.server.ts";
import { doEach } from "../do-each.server.ts";
import type { Ports } from "../ports.ts";
import { isInDoubt, lockDispute } from "./lock-dispute.server.ts";
import { settleDispute } from "./settle-dispute.server.ts";

/**
 * Brings the book in step with what was told of disputes and with what their money did: opened, withdrawn, won, lost.
 * It goes by what is known of each dispute, not by the order in which it came to be known. A lost one waits until the
 * book has seen all of its money leave, and knows of every refund whether it was made. One that cannot go on holds up no
 * other, and one that was told otherwise than its money moved waits for a person. Answers how many went on.
 */
export async function settleDisputes(ports: Ports): Promise<number> {
  const due = await ports.db.sql.query<{ id: string; donation_id: string | null }>(
    `select u.id, e.donation_id from dispute u
       join entry e on e.key = 'donation-captured:' || u.payment_intent_id ${pending}
      where u.problem is null and (
              u.state is null
              or u.state in ('opened', 'withdrawn') and (u.verdict = 'won' or u.verdict = 'lost' and pending.held = u.amount and not ${isInDoubt})
              or u.state = 'opened' and pending.held > 0
              or u.unplaced > 0 and exists (
                   select from refund r where r.donation_id = u.donation_id and r.state = 'failed'))
      order by u.opened_at, u.id`,
  );
  await doEach(due, ({ id, donation_id }) =>
    ports.db.transaction(async (sql) => {
      if (donation_id) await lockCallsOf(sql, [donation_id]);
      await settleDispute(sql, ports, await lockDispute(sql, id));
    }),
  );
  await tellProblems(ports);
  return due.length;
}

/** Where the bank's money and its word do not agree nothing is guessed: a person looks at it. */
async function tellProblems({ db }: Ports): Promise<void> {
  await db.sql.query(
    `update dispute set problem = told.problem from (
       select u.id, case when u.state = 'lost' then format('%s (minor units) came back after it was lost', -pending.held)
                         else format('%s (minor units) was taken, and the bank told of %s', pending.held, u.amount) end as problem
         from dispute u ${pending}
        where u.problem is null
          and (u.state = 'lost' and pending.held < 0
               or u.state in ('opened', 'withdrawn') and u.verdict = 'lost' and pending.held > u.amount)) told
      where dispute.id = told.id`,
  );
}
