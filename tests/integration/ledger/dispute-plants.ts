import { type PlayedBook, writeUnguarded } from "./played-book.ts";

/** One way to break a promise of the book, and what the check says then. */
export type Plant = { promise: string; by: string; plant(book: PlayedBook): Promise<unknown>; says?: RegExp };

/** Stripe's line of what the network took: amount and fee. */
const lineOfDispute = `insert into balance_transaction (id, type, amount, fee, net, currency, source, created_at, available_at, state)
  select 'txn_taken', 'dispute', $1::bigint, $2::bigint, $1::bigint - $2::bigint, 'USD', 'du_planted', max(created_at), max(created_at), 'booked'
    from balance_transaction`;

async function openAccount({ tamper }: PlayedBook, code: string): Promise<void> {
  await tamper(
    ["insert into account (code, currency, kind, floor) values ($1, 'USD', 'asset', 'none')", [code]],
    ["insert into balance (account_id) select id from account where code = $1", [code]],
  );
}

/** A bank disputes a gift; answers the dispute's id. */
async function plantDispute({ db }: PlayedBook): Promise<string> {
  const [row] = await db.sql.query<{ id: string }>(
    `insert into dispute (id, stripe_id, payment_intent_id, donation_id, amount, currency, reason, state, opened_at)
     select gen_random_uuid(), 'du_planted', payment_intent_id, id, 700, 'USD', 'general', 'opened', now() from donation
      where amount = 2500 returning id`,
  );
  return row!.id;
}

/** What breaks the promises about money that banks take back. */
export const disputePlants: Plant[] = [
  {
    promise: "releases-covered",
    by: "a release of a gift that a bank disputed at its moment",
    plant: ({ tamper }) =>
      tamper([
        `update entry set kind = 'dispute-opened', facts = '{"dispute": "x"}'
          where kind = 'fee-charged' and donation_id = (select id from donation where amount = 2500)`,
      ]),
    says: /^release .+: 2250 of donations, 2000 were free$/,
  },
  {
    promise: "disputes-agree",
    by: "money of a dispute that nobody told of",
    plant: async (book) => {
      await openAccount(book, "dispute:nobody:pending");
      await writeUnguarded(book, {
        key: "taken",
        lines: [
          ["dispute:nobody:pending", 700n],
          [book.codes.bank, -700n],
        ],
      });
    },
    says: /^account dispute:nobody:pending: no such dispute$/,
  },
  {
    promise: "disputes-agree",
    by: "money that the network took and the book does not have",
    plant: async (book) => {
      await plantDispute(book);
      await book.tamper([lineOfDispute, [-700n, -700n]]);
    },
    says: /^dispute .+: book 0, told 700$/,
  },
  {
    promise: "solvent",
    by: "money that banks took of gifts that were released",
    plant: async (book) => {
      const code = `dispute:${await plantDispute(book)}:pending`;
      await openAccount(book, code);
      await book.tamper([lineOfDispute, [-10_000_000n, 0n]]);
      await writeUnguarded(book, {
        key: "taken",
        lines: [
          [code, 10_000_000n],
          [book.codes.clearing, -10_000_000n],
        ],
      });
    },
    says: /^USD: -?\d+ held, \d+ owed$/,
  },
];
