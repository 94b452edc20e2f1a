import { isPassingFault } from "#app/db/passing-fault.ts";
import type { Sql } from "#app/db/sql.ts";
import { readObservation } from "#app/domain/ports/observation-json.ts";
import type { Ports } from "../ports.ts";
import { settleObservations } from "./settle-observations.server.ts";
import type { SettledAs } from "./settle-payment.server.ts";

type WaitingEvent = { seq: bigint; id: string; observation: Record<string, unknown> };

/** What one round did: how many events were taken, and what must be read at the provider. */
export type SettledRound = {
  taken: number;
  /** Our balance there moved. */
  balanceMoved: boolean;
  /** Donations that an event told of in another version of its language. */
  readAgain: string[];
};

/**
 * Takes the oldest events of the inbox and settles them in one transaction, reading only the database. An event that
 * cannot be settled is tried alone, and then parked with its cause: it holds up no other. One that only met a fault that passes,
 * such as a lost connection, waits for the next round; when nothing else could be done either, that is thrown. `most`: events per round;
 * `together`: of those, how many are decided before they are written.
 */
export async function settlePayments(
  ports: Ports,
  of: { most: number; together?: number },
): Promise<SettledRound> {
  try {
    return await ports.db.transaction((sql) => settleRound(sql, ports, of));
  } catch (error) {
    ports.log.warn({ error: String(error) }, "a batch could not be settled together");
    return settleOneByOne(ports, of.most);
  }
}

const oldest =
  "select seq, event_id as id, observation from inbox order by seq limit $1 for update skip locked";
const thisOne = "select seq, event_id as id, observation from inbox where seq = $1 for update skip locked";

async function settleRound(
  sql: Sql,
  ports: Ports,
  { most, together, only = null }: { most: number; together?: number; only?: bigint | null },
): Promise<SettledRound> {
  const [events] = await Promise.all([
    sql.query<WaitingEvent>(only === null ? oldest : thisOne, [only ?? most]),
    // The commit waits for no disk: until it is there, a crash puts the events back into the inbox, which is there already.
    // Whatever acts on what was settled (a message, a refund, a seal) commits first, and so brings this to disk before it.
    // Every statement takes whole columns: a plan made for their values would be thrown away, and is often worse.
    sql.query(
      "select set_config('synchronous_commit', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)",
    ),
  ]);
  if (events.length === 0) return { taken: 0, balanceMoved: false, readAgain: [] };
  const observations = events.map(({ id, observation }) => ({
    observation: readObservation(observation),
    source: id,
  }));
  await settleObservations(sql, ports, {
    observations,
    together,
    note: (outcomes) => noteOutcomes(sql, events, outcomes, ports.clock.now()),
  });
  return {
    taken: events.length,
    balanceMoved: observations.some(({ observation }) => observation.kind === "balance_moved"),
    readAgain: observations.flatMap(({ observation }) =>
      observation.kind === "read_again" ? observation.donationId : [],
    ),
  };
}

async function settleOneByOne(ports: Ports, most: number): Promise<SettledRound> {
  const round: SettledRound = { taken: 0, balanceMoved: false, readAgain: [] };
  const waiting = await ports.db.sql.query<{ seq: bigint }>("select seq from inbox order by seq limit $1", [
    most,
  ]);
  let passing: unknown;
  for (const { seq } of waiting) {
    try {
      const one = await ports.db.transaction((sql) => settleRound(sql, ports, { most: 1, only: seq }));
      round.taken += one.taken;
      round.balanceMoved ||= one.balanceMoved;
      round.readAgain.push(...one.readAgain);
    } catch (error) {
      if (isPassingFault(error)) {
        passing ??= error;
        continue;
      }
      ports.log.error({ error: String(error) }, "an event could not be settled and was parked");
      await ports.db.transaction((sql) => park(sql, { seq, why: String(error), now: ports.clock.now() }));
      round.taken += 1;
    }
  }
  if (passing && round.taken === 0) throw passing;
  return round;
}

/** Another process may have it again by now: then that one says what becomes of it. */
async function park(sql: Sql, { seq, why, now }: { seq: bigint; why: string; now: Date }): Promise<void> {
  const [event] = await sql.query<WaitingEvent>(thisOne, [seq]);
  if (event) await noteOutcomes(sql, [event], [{ outcome: "parked", detail: why }], now);
}

async function noteOutcomes(
  sql: Sql,
  events: readonly WaitingEvent[],
  outcomes: readonly SettledAs[],
  now: Date,
): Promise<void> {
  await sql.query(
    `with settled as (delete from inbox where seq = any($5::bigint[]))
     update stripe_event e set outcome = n.outcome, detail = n.detail, settled_at = $4
       from unnest($1::text[], $2::text[], $3::text[]) as n(id, outcome, detail) where e.id = n.id`,
    [
      events.map(({ id }) => id),
      outcomes.map(({ outcome }) => outcome),
      outcomes.map(({ detail }) => detail ?? null),
      now,
      events.map(({ seq }) => seq),
    ],
  );
}
