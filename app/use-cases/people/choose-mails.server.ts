import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { RefusableMail } from "#app/domain/news/mail-wish.ts";
import { refuseNews } from "../news/refuse-news.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";

export type MailWishes = {
  /** What is not named stays as it was. */
  kinds: Partial<Record<RefusableMail, boolean>>;
  /** News of campaigns they gave to from their own address, by ids; null: nothing is said of news. */
  news: { isNone: boolean; shown: readonly string[]; wanted: readonly string[] } | null;
};

/** A person chooses which of the e-mails that are not essential reach their own address. What waits and is not wanted any more is not sent. */
export async function chooseMails(
  ports: Ports,
  actor: Actor,
  { kinds, news }: MailWishes,
): Promise<Result<null, AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const personId = actorIdOf(actor)!;
  return ports.db.transaction(async (sql) => {
    const [person] = await sql.query<{ email: string }>("select email from person where id = $1 for update", [
      personId,
    ]);
    if (!person) return refused({ kind: "not_allowed" });
    const { email } = person;
    for (const [kind, isWanted] of Object.entries(kinds))
      await (isWanted
        ? wantKind(sql, { personId, kind })
        : refuseKind(sql, ports, { personId, email, kind }));
    const donor = ports.keyedHash("donor", email);
    if (news) await chooseNewsOf(sql, ports, { donor, recordedBy: personId, ...news });
    return done(null);
  });
}

async function wantKind(sql: Sql, { personId, kind }: { personId: string; kind: string }): Promise<void> {
  await sql.query("delete from mail_refusal where person_id = $1 and kind = $2", [personId, kind]);
}

async function refuseKind(
  sql: Sql,
  { clock }: Ports,
  { personId, email, kind }: { personId: string; email: string; kind: string },
): Promise<void> {
  await sql.query(
    "insert into mail_refusal (person_id, kind, refused_at) values ($1, $2, $3) on conflict do nothing",
    [personId, kind, clock.now()],
  );
  await sql.query(
    "delete from outbox_message where kind = $1 and to_email = $2 and sent_at is null and next_attempt_at is not null",
    [kind, email],
  );
}

/** Of the campaigns named, those alone that the donor gave to. */
async function chooseNewsOf(
  sql: Sql,
  ports: Ports,
  of: { donor: string; recordedBy: string } & NonNullable<MailWishes["news"]>,
): Promise<void> {
  const { donor, recordedBy, isNone, shown, wanted } = of;
  if (isNone) return refuseNews(sql, ports, { donor, campaignId: null, recordedBy });
  const own = await sql.query<{ campaign_id: string }>(
    "select distinct campaign_id from donation where donor_key = $1 and campaign_id = any($2::uuid[])",
    [donor, shown],
  );
  const campaigns = own.map(({ campaign_id }) => campaign_id);
  const again = campaigns.filter((campaignId) => wanted.includes(campaignId));
  const ended = await sql.query<{ campaign_id: string | null }>(
    "delete from news_refusal where donor_key = $1 and (campaign_id is null or campaign_id = any($2::uuid[])) returning campaign_id",
    [donor, again],
  );
  const given = { kind: "news", isGiven: true, of: { donorKey: donor }, recordedBy } as const;
  for (const { campaign_id: campaignId } of ended) await noteConsent(sql, ports, { ...given, campaignId });
  for (const campaignId of campaigns)
    if (!wanted.includes(campaignId)) await refuseNews(sql, ports, { donor, campaignId, recordedBy });
}
