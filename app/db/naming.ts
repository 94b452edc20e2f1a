/**
 * Every column that names a kept file; the database holds each by a foreign key, and a test that none is missing here. What a version of a
 * campaign remembers of its pictures is words, not their bytes: it keeps none.
 */
export const namingColumns = [
  ["campaign", "picture_hash"],
  ["story_picture", "hash"],
  ["news_picture", "hash"],
  ["report_picture", "hash"],
  ["evidence_piece", "file_hash"],
  ["hand_gift", "proof_hash"],
  ["payout", "proof_hash"],
  ["payout", "pickup_hash"],
  ["payout_batch", "proof_hash"],
] as const;

function named(hash: string): string {
  return namingColumns
    .map(([table, column]) => `exists (select from ${table} where ${column} = ${hash})`)
    .join(" or ");
}

/** Whether something names the file `f`, or the picture that it is a form of. */
export const isNamed = `(${named("f.hash")} or exists (select from picture_size s where s.file_hash = f.hash and (${named("s.picture_hash")})))`;
