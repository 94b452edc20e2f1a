/**
 * The one door between what a campaign keeps and what the public reads of it. `c` is the campaign: a protected one shows
 * no canton, and pictures only while a consent stands.
 */
export const showsPictures = `(not c.is_protected or exists (
  select from picture_consent s where s.campaign_id = c.id and s.withdrawn_at is null))`;

export const publicCanton = "case when c.is_protected then '' else c.canton end";

/** How wide the forms of the picture of that hash are. */
const widthsOf = (hash: string) =>
  `(select coalesce(json_agg(distinct s.width order by s.width), '[]') from picture_size s where s.picture_hash = ${hash})`;

/** JSON of a ShownPicture; `i` names a picture by its hash, `f` is its file. */
export const shownPicture = `jsonb_build_object('hash', i.hash, 'alt', i.alt, 'width', f.width, 'height', f.height, 'widths', ${widthsOf("i.hash")})`;

export const publicPicture = `case when ${showsPictures} then c.picture_hash end`;
/** A film shows who speaks in it. */
export const publicVideo = `case when ${showsPictures} then c.video_url end`;
export const publicStoryPictures = `(select jsonb_agg(${shownPicture} order by i.position)
  from story_picture i join stored_file f on f.hash = i.hash where i.campaign_id = c.id and ${showsPictures})`;
export const publicPictureWidths = `case when ${showsPictures} then ${widthsOf("c.picture_hash")} else '[]' end`;
export const publicPictureAlt = `case when ${showsPictures} then c.picture_alt end`;
