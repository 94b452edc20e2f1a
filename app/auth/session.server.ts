import { createCookie, redirect } from "@remix-run/node";
import type { AppContext } from "#app/context.server.ts";
import type { Actor, Role } from "#app/domain/access/actor.ts";
import { needsSecondFactor } from "#app/domain/access/second-factor.ts";

/** The signed-in person of a request, as pages need it. */
export type SignedIn = {
  personId: string;
  email: string;
  name: string;
  actor: Extract<Actor, { kind: "person" }>;
  /** Names of the organisations behind the roles. */
  roles: { role: Role; organisationId: string; organisation: string }[];
  sessionId: string;
  /** Whether an app's one-time codes are set up. */
  hasSecondFactor: boolean;
  /** This session shows a second factor before it opens anything: `actor` and `roles` hold no role until then. */
  isWaiting: boolean;
};

const cookie = createCookie("session", { httpOnly: true, sameSite: "lax", path: "/", maxAge: 30 * 86_400 });

export async function sessionCookie(token: string, { isSecure }: { isSecure: boolean }): Promise<string> {
  return cookie.serialize(token, { secure: isSecure });
}

export async function endedSessionCookie(): Promise<string> {
  return cookie.serialize("", { maxAge: 0 });
}

export async function readToken(request: Request): Promise<string | null> {
  const token: unknown = await cookie.parse(request.headers.get("cookie"));
  return typeof token === "string" && token !== "" ? token : null;
}

type Row = {
  session_id: string;
  has_shown: boolean;
  has_second_factor: boolean;
  person_id: string;
  email: string;
  name: string;
  role: Role | null;
  organisation_id: string | null;
  organisation: string | null;
};

/** Who sends a request; null for a visitor. One query. */
export async function readSignedIn(context: AppContext, request: Request): Promise<SignedIn | null> {
  const token = await readToken(request);
  if (!token) return null;
  const rows = await context.db.sql.query<Row>(
    `select s.id as session_id, s.second_factor_at is not null as has_shown,
            exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null) as has_second_factor,
            p.id as person_id, p.email, p.name, m.role::text as role, o.id as organisation_id, o.name as organisation
       from session s join person p on p.id = s.person_id
       left join membership m on m.person_id = p.id left join organisation o on o.id = m.organisation_id
      where s.token_hash = $1 and s.expires_at > $2 order by o.name, m.role`,
    [context.keyedHash("session", token), context.clock.now()],
  );
  const [first] = rows;
  if (!first) return null;
  const held = rows.flatMap(({ role, organisation_id, organisation }) =>
    role && organisation_id ? [{ role, organisationId: organisation_id, organisation: organisation! }] : [],
  );
  const { person_id: personId, session_id: sessionId, has_second_factor: hasSecondFactor } = first;
  const isWaiting = !first.has_shown && (hasSecondFactor || needsSecondFactor(held));
  const roles = isWaiting ? [] : held;
  const actor = { kind: "person", personId, roles } as const;
  return {
    personId,
    email: first.email,
    name: first.name,
    actor,
    roles,
    sessionId,
    hasSecondFactor,
    isWaiting,
  };
}

/** The signed-in person, or a way to sign in, or to show the second factor, that comes back here. */
export async function requireSignedIn(context: AppContext, request: Request): Promise<SignedIn> {
  const signedIn = await readSignedIn(context, request);
  if (signedIn && !signedIn.isWaiting) return signedIn;
  const { pathname, search } = new URL(request.url);
  const way = signedIn ? "/ingresar/segundo-factor" : "/ingresar";
  throw redirect(`${way}?volver=${encodeURIComponent(pathname + search)}`);
}
