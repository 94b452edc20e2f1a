/**
 * The one door between what a campaign keeps and what the public reads of it. `c` is the campaign: a protected one shows
 * no canton, and pictures only while a consent stands.
 */
export const showsPictures = `(not c.is_protected or exists (
  select from picture_consent s where s.campaign_id = c.id and s.withdrawn_at is null))`;

export const publicCanton = "case when c.is_protected then '' else c.canton end";

export const publicPicture = `case when ${showsPictures} then c.picture_hash end`;
/** A film shows who speaks in it. */
export const publicVideo = `case when ${showsPictures} then c.video_url end`;
export const publicStoryPictures = `(select jsonb_agg(jsonb_build_object('hash', i.hash, 'alt', i.alt) order by i.position)
  from story_picture i where i.campaign_id = c.id and ${showsPictures})`;
export const publicPictureAlt = `case when ${showsPictures} then c.picture_alt end`;
