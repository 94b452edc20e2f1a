import { networkOf } from "#app/domain/donation/network-of.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** Anybody tells operators that a comment should not stand there; each network counts once. */
export async function reportComment(
  ports: Ports,
  { commentId, address }: { commentId: string; address: string | null },
): Promise<Result<null, { kind: "too_many" } | { kind: "unknown_comment" }>> {
  const network = (address && networkOf(address)) ?? "unknown";
  const limit = { source: `reports of ${network}`, most: 20, perSeconds: 3600 };
  if (!(await countAttempts(ports, [limit]))) return refused({ kind: "too_many" });
  const { sql } = ports.db;
  const [known] = await sql.query("select from comment where id = $1 and state = 'shown'", [commentId]);
  if (!known) return refused({ kind: "unknown_comment" });
  await sql.query(
    "insert into comment_report (comment_id, reporter_key, reported_at) values ($1, $2, $3) on conflict do nothing",
    [commentId, ports.keyedHash("rate", `report ${network}`), ports.clock.now()],
  );
  return done(null);
}
