import type { Database } from "#app/db/database.server.ts";
import { observationToJson } from "#app/domain/ports/observation-json.ts";
import type { ProviderEvent } from "#app/domain/ports/payments.ts";

/**
 * Keeps verified events once, by their id, and puts the new ones into the inbox in their order. Answers how many
 * were new. Events that were here already are left as they are.
 */
export async function keepEvents(
  { sql }: Pick<Database, "sql">,
  events: readonly ProviderEvent[],
  { receivedAt }: { receivedAt: Date },
): Promise<number> {
  if (events.length === 0) return 0;
  const rows = await sql.query(
    `with kept as (
       insert into stripe_event (id, type, api_version, created_at, received_at, payload)
       select id, type, api_version, created_at, $6, payload
         from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[])
              with ordinality as e(id, type, api_version, created_at, payload, place) order by place
       on conflict (id) do nothing returning id)
     insert into inbox (event_id, observation)
     select id, observation::json
       from unnest($1::text[], string_to_array($7, E'\\n')) with ordinality as e(id, observation, place) join kept using (id)
      order by place
     returning seq`,
    [
      events.map(({ id }) => id),
      events.map(({ type }) => type),
      events.map(({ apiVersion }) => apiVersion),
      events.map(({ createdAt }) => createdAt.toISOString()),
      events.map(({ payload }) => payload),
      receivedAt,
      // JSON has no line breaks of its own, so one text holds them all.
      events.map(({ observation }) => observationToJson(observation)).join("\n"),
    ],
  );
  return rows.length;
}
