import { addToOutbox } from "#app/db/outbox.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Hindrance } from "#app/domain/rights/erasure-hindrance.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { findHindrances } from "./find-hindrances.server.ts";

export type AskErasureRefusal =
  | { kind: "not_allowed" }
  | { kind: "unknown_donation" }
  /** Nothing of them stands here any more. */
  | { kind: "forgotten_before" }
  | { kind: "too_many" }
  | { kind: "hindered"; hindrances: Hindrance[] };

const linkHours = 24;
const perDay = { most: 5, perSeconds: 86_400 };

/** Somebody signed in asks to be forgotten, with all that stands under their address: the link that does it is mailed to it. */
export async function askErasure(
  ports: Ports,
  actor: Actor,
  { locale }: { locale: string },
): Promise<Result<null, AskErasureRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const person = await ports.db.prisma.person.findUnique({ where: { id: actor.personId } });
  if (!person || person.forgottenAt) return refused({ kind: "forgotten_before" });
  return sendLink(ports, { email: person.email, personId: person.id, locale, isSignedIn: true });
}

/** The same for who gave without an account: who holds the link of a gift asks, and the mailbox that it was given from confirms. */
export async function askDonorErasure(
  ports: Ports,
  accessToken: string,
  { locale }: { locale: string },
): Promise<Result<null, AskErasureRefusal>> {
  const gift = await ports.db.prisma.donation.findUnique({
    where: { accessToken },
    include: { contact: true },
  });
  if (!gift) return refused({ kind: "unknown_donation" });
  const email = gift.contact?.email;
  if (!email) return refused({ kind: "forgotten_before" });
  const person = await ports.db.prisma.person.findUnique({
    where: { email },
    include: { secondFactor: true },
  });
  if (person?.secondFactor?.confirmedAt)
    return refused({ kind: "hindered", hindrances: [{ kind: "sign_in_first", until: null }] });
  return sendLink(ports, { email, personId: person?.id ?? null, locale, isSignedIn: false });
}

async function sendLink(
  ports: Ports,
  of: { email: string; personId: string | null; locale: string; isSignedIn: boolean },
): Promise<Result<null, AskErasureRefusal>> {
  if (!(await countAttempts(ports, [{ source: `erasure ${of.email}`, ...perDay }])))
    return refused({ kind: "too_many" });
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const hindrances = await findHindrances(sql, { ...of, now });
    if (hindrances.length > 0) return refused({ kind: "hindered", hindrances });
    const id = ports.ids.id();
    const token = ports.ids.token();
    // One link works at a time: the newest.
    await sql.query("delete from erasure where email = $1", [of.email]);
    await sql.query(
      `insert into erasure (id, email, locale, token_hash, is_signed_in, asked_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[id, of.email, of.locale, ports.keyedHash("code", `erasure:${token}`), of.isSignedIn, now],
        new Date(now.getTime() + linkHours * 3_600_000),
      ],
    );
    const mail = { to: of.email, locale: of.locale, payload: { code: token } };
    await addToOutbox(sql, [{ key: `erasure-asked:${id}`, kind: "erasure-asked", ...mail }], { now });
    return done(null);
  });
}
