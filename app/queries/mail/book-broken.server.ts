import type { Sql } from "#app/db/sql.ts";
import type { BookBrokenFacts } from "#app/domain/ports/book-mail.ts";

/** What one check of the book found; null when there is no such check. */
export async function readBookBroken(
  sql: Sql,
  { checkId, siteUrl }: { checkId: string; siteUrl: string },
): Promise<BookBrokenFacts | null> {
  const [row] = await sql.query<{ checked_at: Date; broken: BookBrokenFacts["broken"] }>(
    "select checked_at, broken from book_check where id = $1",
    [checkId],
  );
  return row ? { checkedAt: row.checked_at, broken: row.broken, url: `${siteUrl}/panel/libro` } : null;
}
