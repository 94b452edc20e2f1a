import { isStandingGift } from "#app/db/standing-gift.ts";

/** Gifts to campaign `$1` whose donors get its news: paid, with an address, neither refused nor undeliverable. */
export const newsDonors = `from donation d join donor_contact k on k.donation_id = d.id
  where d.campaign_id = $1 and ${isStandingGift} and k.email is not null
    and not exists (select from undeliverable_address u where u.donor_key = d.donor_key)
    and not exists (select from news_refusal r where r.donor_key = d.donor_key
                      and (r.campaign_id is null or r.campaign_id = d.campaign_id))`;
