import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "../../support/test-database.ts";

/** Texts that an array literal must quote, and plain ones, as often as each other. */
const element = fc.oneof(
  fc.constant(null),
  fc.constantFrom("", "null", "NULL", "a,b", '"', "\\", "{}", " ", "a\nb", "\x01", "tú"),
  fc.string().filter((text) => !text.includes("\0")),
  fc.uuid(),
);

test("arrays of texts reach the database as they are, whatever is in them", async () => {
  const { sql, close } = await createTestDatabase();
  onTestFinished(close);
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 6 }), async (texts) => {
      const [row] = await sql.query<{ texts: (string | null)[] }>("select $1::text[] as texts", [texts]);
      expect(row!.texts).toEqual(texts);
    }),
    { numRuns: 300 },
  );
});

test("arrays of amounts, truths, moments and bytes reach the database as they are", async () => {
  const { sql, close } = await createTestDatabase();
  onTestFinished(close);
  const [row] = await sql.query(
    `select $1::bigint[] = array[1, null, -9007199254740993] as amounts, $2::boolean[] = array[true, null, false] as truths,
            $3::timestamptz[] = array['2026-03-01T12:00:00Z'::timestamptz] as moments,
            $4::bytea[] = array['\\x616263'::bytea, '\\x00ff'::bytea] as bytes, $5::text[] = '{}' as nothing`,
    [
      [1n, null, -9007199254740993n],
      [true, null, false],
      [new Date("2026-03-01T12:00:00Z")],
      [Buffer.from("abc"), Buffer.from([0, 255])],
      [],
    ],
  );
  expect(row).toEqual({ amounts: true, truths: true, moments: true, bytes: true, nothing: true });
});
