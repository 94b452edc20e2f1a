import type { Database } from "#app/db/database.server.ts";

type Row = Record<string, unknown>;

/** By the name of each list: what stands in the house of the person $1, by what they wrote, gave or did. Secrets and their hashes are left out. */
const lists = {
  person: `select name, email, locale, created_at as "since" from person where id = $1`,
  roles: `select o.name as organisation, m.role::text, m.created_at as "since"
            from membership m join organisation o on o.id = m.organisation_id where m.person_id = $1 order by m.created_at`,
  refusedMails: `select kind, refused_at as "refusedAt" from mail_refusal where person_id = $1 order by kind`,
  phone: `select '•••' || phone_end as phone, channel, stated_at as "statedAt", confirmed_at as "confirmedAt" from person_phone where person_id = $1`,
  texts: `select kind, created_at as "createdAt", sent_at as "sentAt" from text_message where person_id = $1 order by created_at`,
  sessions: `select browser, created_at as "since", expires_at as "until" from session where person_id = $1 order by created_at`,
  passkeys: `select browser, created_at as "since", used_at as "usedAt" from passkey where person_id = $1 order by created_at`,
  payoutAccounts: `select rail::text, country, bank_name as "bankName", masked, stated_at as "statedAt", replaced_at as "replacedAt"
            from payout_account where person_id = $1 order by stated_at`,
  campaigns: `select id, slug, state::text, public_name as "publicName", title, summary, story, sector, province, canton, currency, goal, kind::text,
            legal_form as "legalForm", people_employed as "peopleEmployed", team, plan, video_url as "videoUrl", opens_at as "opensAt",
            (select json_agg(json_build_object('hash', i.hash, 'alt', i.alt) order by i.position)
               from story_picture i where i.campaign_id = c.id) as "storyPictures",
            first_deadline_at as "firstDeadlineAt", extended_at as "extendedAt",
            deadline_at as "deadlineAt", picture_hash as "pictureHash", picture_alt as "pictureAlt", is_protected as "isProtected",
            created_at as "createdAt", submitted_at as "submittedAt", live_at as "liveAt", ended_at as "endedAt",
            (select json_agg(json_build_object('label', b.label, 'amount', b.amount::text) order by b.position)
               from budget_line b where b.campaign_id = c.id) as budget
            from campaign c where entrepreneur_id = $1 order by created_at`,
  pictureConsents: `select campaign_id as "campaignId", given_at as "givenAt", text_version as "textVersion", withdrawn_at as "withdrawnAt"
            from picture_consent where given_by = $1 order by given_at`,
  consents: `select kind::text, is_given as "isGiven", at, text_version as "textVersion", campaign_id as "campaignId", organisation_id as "organisationId"
            from consent where person_id = $1 or donor_key in
             (select d.donor_key from person p join donor_contact k on k.email = p.email join donation d on d.id = k.donation_id where p.id = $1)
           order by at`,
  evidence: `select supplier, bought, amount, dated, file_hash as "fileHash", added_at as "addedAt", withdrawn_at as "withdrawnAt"
            from evidence_piece where added_by = $1 order by added_at`,
  reports: `select f.campaign_id as "campaignId", f.state::text, f.text, f.sales_before as "salesBefore", f.sales_after as "salesAfter",
            f.jobs_before as "jobsBefore", f.jobs_after as "jobsAfter", f.formalised::text, f.sent_at as "sentAt", f.accepted_at as "acceptedAt",
            (select json_agg(json_build_object('hash', i.hash, 'alt', i.alt) order by i.position)
               from report_picture i where i.campaign_id = f.campaign_id) as pictures
            from final_report f join campaign c on c.id = f.campaign_id where c.entrepreneur_id = $1 order by f.campaign_id`,
  news: `select n.campaign_id as "campaignId", n.number, n.title, n.text, n.published_at as "publishedAt", n.withdrawn_at as "withdrawnAt",
            (select json_agg(json_build_object('hash', i.hash, 'alt', i.alt) order by i.position)
               from news_picture i where i.news_id = n.id) as pictures
            from campaign_news n where n.written_by = $1 order by n.published_at`,
  thanks: `select campaign_id as "campaignId", text, written_at as "writtenAt" from campaign_thanks where written_by = $1 order by written_at`,
  answers: `select m.campaign_id as "campaignId", m.text as question, m.answer, m.answered_at as "answeredAt"
            from comment m join campaign c on c.id = m.campaign_id where c.entrepreneur_id = $1 and m.answer is not null order by m.answered_at`,
  helps: `select o.name as organisation, f.campaign_id as "campaignId", f.state::text, f.may_submit as "maySubmit", f.invited_at as "invitedAt",
            f.answered_at as "answeredAt", f.ended_at as "endedAt"
            from facilitation f join organisation o on o.id = f.organisation_id join campaign c on c.id = f.campaign_id
           where c.entrepreneur_id = $1 order by f.invited_at`,
  words: `select campaign_id as "campaignId", kind::text, comment, at from evidence_step where person_id = $1 order by at`,
  donations: `select d.id, c.title as campaign, d.currency, d.amount, d.tip, d.fee_cover as "feeCover", d.refunded, d.match, d.state::text,
            d.created_at as "createdAt", d.paid_at as "paidAt", k.name, k.message, k.is_anonymous as "isAnonymous", v.address, v.browser
            from person p join donor_contact k on k.email = p.email join donation d on d.id = k.donation_id
            join campaign c on c.id = d.campaign_id left join donation_device v on v.donation_id = d.id
           where p.id = $1 order by d.created_at`,
  comments: `select c.title as campaign, m.kind::text, m.text, m.name, m.written_at as "writtenAt", m.state::text, m.answer
            from comment m join campaign c on c.id = m.campaign_id
           where m.person_id = $1 or m.donation_id in
             (select k.donation_id from donor_contact k join person p on p.email = k.email where p.id = $1)
           order by m.written_at`,
};

/**
 * Everything that is kept of a person, as data: their own right to read it. Their mailbox is theirs, since they signed in with it: gifts
 * from it are among it. Amounts in minor units, as texts. One snapshot, a statement for each list, each by an index.
 */
export async function readOwnData(db: Database, personId: string): Promise<Record<string, Row[]>> {
  return db.snapshot(async (sql) => {
    const data: Record<string, Row[]> = {};
    for (const [name, list] of Object.entries(lists)) data[name] = await sql.query<Row>(list, [personId]);
    return data;
  });
}
