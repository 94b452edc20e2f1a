import type { Sql } from "#app/db/sql.ts";
import { mostOtherDonors, type RelatedPartySign } from "#app/domain/donation/related-party.ts";
import type { Reservation } from "./keep-reservations.server.ts";

/** Whose campaigns are, by campaign. */
export type CampaignOwners = ReadonlyMap<string, { personId: string; mailbox: string }>;

/**
 * How many other donors of the call of a donation `d`, of all that were not given up, share something with it. Each donation is read by its
 * own id (`offset 0`): before its tables are analysed the planner would read all those of the call instead, for every gift.
 */
function otherDonors(shared: string): string {
  return `(select count(distinct o.donor_key) from ${shared}
     and o.call_id = d.call_id and o.donor_key <> d.donor_key and o.state <> 'abandoned')`;
}

const theirs = "cross join lateral (select * from donation where id = x.donation_id offset 0) o";
const ofMailbox = otherDonors(`donor_contact x ${theirs} where x.mailbox_key = k.mailbox_key`);
const ofDevice = otherDonors(`donation_device x ${theirs} where x.device_key = v.device_key`);
const ofCard = otherDonors(`donation_device x ${theirs} where x.card_key = v.card_key`);

/** Notes what is suspicious of donations just kept, those that arrived together seen by each other; the caller holds the calls' locks. */
export async function noteRelatedParties(
  sql: Sql,
  kept: readonly Reservation[],
  { owners, now }: { owners: CampaignOwners; now: Date },
): Promise<void> {
  if (kept.length === 0) return;
  const own = kept.map(({ campaignId, identity }): RelatedPartySign[] => {
    const owner = owners.get(campaignId);
    const signs: RelatedPartySign[] = [];
    if (identity.mailbox === owner?.mailbox) signs.push("own_email");
    if (identity.personId !== null && identity.personId === owner?.personId) signs.push("own_account");
    return signs;
  });
  await sql.query(
    `insert into donation_hold (donation_id, signs, noted_at)
     select id, signs, $3 from (
       select d.id, array_remove(array_cat(string_to_array(w.own, ' '), array[
                case when ${ofMailbox} > $4 then 'same_mailbox' end, case when ${ofDevice} > $5 then 'shared_device' end]), null) as signs
         from unnest($1::uuid[], $2::text[]) as w(id, own) join donation d on d.id = w.id
         join donor_contact k on k.donation_id = d.id left join donation_device v on v.donation_id = d.id) noted
      where signs <> '{}'`,
    [
      kept.map(({ donationId }) => donationId),
      own.map((signs) => signs.join(" ") || null),
      now,
      mostOtherDonors.mailbox,
      mostOtherDonors.device,
    ],
  );
}

/**
 * Keeps with which card donations were paid, and answers which of them it makes suspicious: it paid for many donors of the
 * call. The caller holds the calls' locks.
 */
export async function noteCards(
  sql: Sql,
  cards: ReadonlyMap<string, string>,
  { now }: { now: Date },
): Promise<string[]> {
  if (cards.size === 0) return [];
  const ids = [...cards.keys()];
  await sql.query(
    `insert into donation_device as v (donation_id, card_key, seen_at) select id, card, $3 from unnest($1::uuid[], $2::text[]) as w(id, card)
     on conflict (donation_id) do update set card_key = excluded.card_key`,
    [ids, [...cards.values()], now],
  );
  const shared = await sql.query<{ id: string }>(
    `select d.id from donation d join donation_device v on v.donation_id = d.id
      where d.id = any($1::uuid[]) and ${ofCard} > $2`,
    [ids, mostOtherDonors.card],
  );
  return shared.map(({ id }) => id);
}
