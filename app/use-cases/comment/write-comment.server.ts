import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { isStandingGift } from "#app/db/standing-gift.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { type CommentKind, commentBounds, holdsLink, newForDays } from "#app/domain/comment/comment.ts";
import { type AttemptLimit, countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** Who gave, by the secret link of a gift to the campaign, or who is signed in. */
export type CommentAuthor = { accessToken: string } | { personId: string };

export type CommentRefusal =
  /** Neither gave to this campaign nor is signed in; or the campaign is not public. */
  | { kind: "not_allowed" }
  | { kind: "text_missing" }
  | { kind: "too_long" }
  | { kind: "links_of_new" }
  | { kind: "too_many" };

type Written = { slug: string; kind: CommentKind; text: string; name: string };
type Author = { key: string; donationId: string | null; personId: string | null };
type Place = { id: string; is_protected: boolean; email: string; locale: string };

const hourSeconds = 3600;
const dayMs = 86_400_000;

/**
 * Somebody writes under a campaign; a question is told to its entrepreneur. Under a protected campaign nobody reads it before
 * the entrepreneur does: else one could try out in public who it is.
 */
export async function writeComment(
  ports: Ports,
  author: CommentAuthor,
  { slug, kind, text, name }: Written,
): Promise<Result<{ commentId: string; isShown: boolean }, CommentRefusal>> {
  const found = await findAuthor(ports, author, slug);
  if (!found) return refused({ kind: "not_allowed" });
  const words = text.trim();
  if (words === "") return refused({ kind: "text_missing" });
  if (words.length > commentBounds.text) return refused({ kind: "too_long" });
  const isLimited = !(await countAttempts(ports, limitsOf(found, slug)));
  if (isLimited) return refused({ kind: "too_many" });
  return ports.db.transaction(async (sql) => {
    const place = await readPlace(sql, slug);
    if (!place) return refused({ kind: "not_allowed" });
    const now = ports.clock.now();
    if (holdsLink(`${words} ${name}`) && (await isNew(sql, found, now)))
      return refused({ kind: "links_of_new" });
    const commentId = ports.ids.id();
    const isShown = !place.is_protected;
    await sql.query(
      `insert into comment (id, campaign_id, kind, text, name, author_key, donation_id, person_id, written_at, state)
       values ($1, $2, $3::comment_kind, $4, $5, $6, $7, $8, $9, $10::comment_state)`,
      [
        ...[commentId, place.id, kind, words, name.trim().slice(0, commentBounds.name) || null, found.key],
        ...[found.donationId, found.personId, now, isShown ? "shown" : "waiting"],
      ],
    );
    if (kind === "question" || !isShown)
      await addToOutbox(
        sql,
        [
          {
            ...{ key: `question-asked:${commentId}`, kind: "question-asked", to: place.email },
            ...{ locale: place.locale, payload: { commentId } },
          },
        ],
        { now },
      );
    return done({ commentId, isShown });
  });
}

async function findAuthor(ports: Ports, author: CommentAuthor, slug: string): Promise<Author | null> {
  if ("personId" in author) {
    const person = await ports.db.prisma.person.findUnique({ where: { id: author.personId } });
    return person && { key: ports.keyedHash("donor", person.email), donationId: null, personId: person.id };
  }
  const [gift] = await ports.db.sql.query<{ id: string; donor_key: string }>(
    `select d.id, d.donor_key from donation d join campaign c on c.id = d.campaign_id
      where d.access_token = $1 and c.slug = $2 and ${isStandingGift}`,
    [author.accessToken, slug],
  );
  return gift ? { key: gift.donor_key, donationId: gift.id, personId: null } : null;
}

function limitsOf({ key }: Author, slug: string): AttemptLimit[] {
  return [
    { source: `comments of ${key}`, most: 5, perSeconds: hourSeconds },
    { source: `comments of ${key} a day`, most: 15, perSeconds: 24 * hourSeconds },
    { source: `comments on ${slug}`, most: 120, perSeconds: hourSeconds },
  ];
}

async function readPlace(sql: Sql, slug: string): Promise<Place | null> {
  const [place] = await sql.query<Place>(
    `select c.id, c.is_protected, p.email, p.locale from campaign c join person p on p.id = c.entrepreneur_id
      where c.slug = $1 and c.state = any($2::text[]::campaign_state[])`,
    [slug, publicStates],
  );
  return place ?? null;
}

async function isNew(sql: Sql, { key }: Author, now: Date): Promise<boolean> {
  const standing = await sql.query(
    "select from comment where author_key = $1 and state = 'shown' and written_at < $2 limit 1",
    [key, new Date(now.getTime() - newForDays * dayMs)],
  );
  return standing.length === 0;
}
