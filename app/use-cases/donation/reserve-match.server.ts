import { createBatchers } from "#app/db/batcher.ts";
import type { Database } from "#app/db/database.server.ts";
import type { Sql } from "#app/db/sql.ts";
import { mailboxOf } from "#app/domain/donation/related-party.ts";
import { estimateMatch } from "#app/domain/matching/decide-match.ts";
import {
  lockCalls,
  type MatchingRecorder,
  openMatchingRecorder,
} from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { keepReservations, type Reservation } from "./keep-reservations.server.ts";
import { type CampaignOwners, noteRelatedParties } from "./note-related-parties.server.ts";

export type ReservationRefusal =
  | { kind: "campaign_not_open" }
  /** Less match than was shown: the donor is asked again. */
  | { kind: "match_changed"; promised: bigint; available: bigint };

type Answer = Result<{ match: bigint }, ReservationRefusal>;

const reserve = createBatchers(
  (_: Database, requests: readonly { ports: Ports; reservation: Reservation }[]) =>
    reserveTogether(
      requests[0]!.ports,
      requests.map((one) => one.reservation),
    ),
  { most: 100 },
);

/**
 * Holds the match of a donation before it is paid, and keeps donation and checkout request, in one transaction that
 * requests arriving together share. Facts posted: match-reserved, one per donation.
 */
export function reserveMatch(ports: Ports, reservation: Reservation): Promise<Answer> {
  return reserve(ports.db, { ports, reservation });
}

async function reserveTogether(ports: Ports, reservations: readonly Reservation[]): Promise<Answer[]> {
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const calls = [...new Set(reservations.map(({ callId }) => callId))];
    await lockCalls(sql, calls);
    const open = await findOpenCampaigns(sql, reservations, now);
    const parts = calls.map((callId) => {
      const ofCall = reservations.filter((one) => one.callId === callId);
      const part = { gifts: ofCall.map((one) => ({ campaign: one.campaignId, donor: one.donorKey })) };
      return [callId, part] as const;
    });
    const recorder = await openMatchingRecorder(sql, new Map(parts), { recordedAt: now });
    const answers = reservations.map((one) => decide(recorder, one, { now, open }));
    const accepted = reservations.filter((_, index) => answers[index]!.ok);
    await keepReservations(sql, accepted, { now, recorder });
    await noteRelatedParties(sql, accepted, { owners: open, now });
    await recorder.finish();
    return answers;
  });
}

function decide(
  recorder: MatchingRecorder,
  one: Reservation,
  { now, open }: { now: Date; open: CampaignOwners },
): Answer {
  if (!open.has(one.campaignId)) return refused({ kind: "campaign_not_open" });
  const gift = { campaign: one.campaignId, donor: one.donorKey, amount: one.amount, at: now.getTime() };
  const available = estimateMatch(recorder.book(one.callId), gift).match;
  if (available < one.promised) return refused({ kind: "match_changed", promised: one.promised, available });
  recorder.apply(
    one.callId,
    { type: "reserve", id: one.donationId, ...gift },
    {
      key: `match-reserved:${one.donationId}`,
      origin: { effectiveAt: now, actorId: null, source: one.donationId },
    },
  );
  return done({ match: available });
}

/** Campaigns that take donations now, with whose they are. */
async function findOpenCampaigns(
  sql: Sql,
  reservations: readonly Reservation[],
  now: Date,
): Promise<CampaignOwners> {
  const rows = await sql.query<{ id: string; person_id: string; email: string }>(
    `select c.id, p.id as person_id, p.email from campaign c join person p on p.id = c.entrepreneur_id
      where c.id = any($1::uuid[]) and c.state = 'live' and c.deadline_at > $2`,
    [reservations.map(({ campaignId }) => campaignId), now],
  );
  return new Map(
    rows.map(({ id, person_id: personId, email }) => [id, { personId, mailbox: mailboxOf(email) }]),
  );
}
