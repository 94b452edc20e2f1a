import { expect, test } from "vitest";
import { checkLedger, invariants } from "#app/ledger/check-ledger.server.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import { disputePlants, type Plant } from "./dispute-plants.ts";
import { plantsByPeople } from "./planted-by-people.ts";
import { playBook, writeUnguarded } from "./played-book.ts";
import { receiptPlants } from "./receipt-plants.ts";

// The check must be able to fail: each promise is broken in a book where all of them hold, and it alone says so.
const newestOfTips = `(select p.entry_id, p.line from posting p join account a on a.id = p.account_id
                        where a.code = 'platform:tips' order by p.version desc limit 1)`;
const balanceOfTips = "account_id = (select id from account where code = 'platform:tips')";

const plants: Plant[] = [
  ...disputePlants,
  ...plantsByPeople,
  ...receiptPlants,
  {
    promise: "entries-balance",
    by: "an amount that was changed, with everything that follows from it",
    plant: ({ tamper }) =>
      tamper(
        [
          `update posting set amount = amount + 3, balance_after = balance_after + 3 where (entry_id, line) = ${newestOfTips}`,
        ],
        [`update balance set amount = amount + 3 where ${balanceOfTips}`],
      ),
    says: /^entry \d+ in USD: 3$/,
  },
  {
    promise: "entries-balance",
    by: "postings whose entry is gone",
    plant: async (book) => {
      await writeUnguarded(book, {
        key: "gone",
        lines: [
          [book.codes.tips, 5n],
          [book.codes.tips, -5n],
        ],
      });
      await book.tamper(["delete from entry where key = 'gone'"]);
    },
    says: /^posting \d+\/\d$/,
  },
  {
    promise: "balances-follow",
    by: "a balance that was changed",
    plant: ({ tamper }) => tamper([`update balance set amount = amount - 3 where ${balanceOfTips}`]),
    says: /^account platform:tips$/,
  },
  {
    promise: "balances-follow",
    by: "a version that is missing",
    plant: ({ tamper }) =>
      tamper(
        [`update posting set version = version + 1 where (entry_id, line) = ${newestOfTips}`],
        [`update balance set version = version + 1 where ${balanceOfTips}`],
      ),
  },
  {
    promise: "balances-follow",
    by: "a balance-after in the middle that does not follow",
    plant: ({ tamper }) =>
      tamper([`update posting set balance_after = balance_after - 1 where version = 1 and ${balanceOfTips}`]),
  },
  {
    promise: "floors-kept",
    by: "an account that was below its floor for one version",
    plant: async (book) => {
      const { donations, tips } = book.codes;
      await writeUnguarded(book, {
        key: "below",
        lines: [
          [donations, 900_000n],
          [tips, -900_000n],
        ],
      });
      await writeUnguarded(book, {
        key: "back",
        lines: [
          [donations, -900_000n],
          [tips, 900_000n],
        ],
      });
    },
    says: /^account campaign:.+:donations at version \d+: \d+$/,
  },
  {
    promise: "funds-whole",
    by: "match that came from nowhere",
    plant: async (book) => {
      const code = `fund:${book.fundId}:recoverable`;
      await book.tamper(
        [
          "insert into account (code, currency, kind, floor, fund_id) values ($1, 'USD', 'liability', 'not_negative', $2)",
          [code, book.fundId],
        ],
        ["insert into balance (account_id) select id from account where code = $1", [code]],
      );
      await writeUnguarded(book, {
        key: "nowhere",
        lines: [
          [book.codes.bank, 700n],
          [code, -700n],
        ],
      });
    },
    says: /deposited 100000, found 100700$/,
  },
  {
    promise: "positions-agree",
    by: "a reservation in the book that the rules do not know",
    plant: (book) =>
      writeUnguarded(book, {
        key: "reserved",
        lines: [
          [book.codes.available, 40n],
          [book.codes.reserved, -40n],
        ],
      }),
    says: /available 95500\/95460 reserved 0\/40 /,
  },
  {
    promise: "matches-replay",
    by: "a match of a cent less",
    plant: ({ tamper }) => tamper(["update donation set match = match - 1 where amount = 2500"]),
    says: /^donation .+: recorded 2499 .+, replayed 2500 /,
  },
  {
    promise: "matches-replay",
    by: "a donation that no event tells of",
    plant: ({ tamper }) =>
      tamper([
        `insert into donation (id, campaign_id, call_id, donor_key, currency, amount, tip, fee_cover, created_at, access_token, match_status)
         select gen_random_uuid(), campaign_id, call_id, 'nobody', currency, 1, 0, 0, now(), 'token', 'expired' from donation limit 1`,
      ]),
    says: /replayed missing$/,
  },
  {
    promise: "payouts-agree",
    by: "a payout of a release that is still to be paid",
    plant: async (book) => {
      const { tips, bank } = book.codes;
      await writeUnguarded(book, {
        key: "twice",
        kind: "payout-sent",
        lines: [
          [tips, 5n],
          [bank, -5n],
        ],
      });
      await book.tamper(["update entry set release_id = (select id from release) where key = 'twice'"]);
    },
    says: /^release .+ is approved: 1 on their way, 0 arrived$/,
  },
  {
    promise: "payouts-agree",
    by: "a release that says it was paid",
    plant: ({ tamper }) => tamper(["update release set state = 'paid'"]),
    says: /^release .+ is paid: 0 on their way, 0 arrived$/,
  },
  {
    promise: "releases-covered",
    by: "a release of more than its entry moved",
    plant: ({ tamper }) => tamper(["update release set total = total + 1"]),
    says: /^release .+: 4501$/,
  },
  {
    promise: "releases-covered",
    by: "a release of gifts that were not available at its moment",
    plant: ({ tamper }) => tamper(["update donation set available_at = now() + interval '90 years'"]),
    says: /^release .+ of donations, .+ were free$/,
  },
  {
    promise: "releases-covered",
    by: "money that was released by nobody",
    plant: (book) =>
      writeUnguarded(book, {
        key: "stolen",
        kind: "tranche-released",
        lines: [
          [book.codes.earned, 100n],
          [book.codes.payable, -100n],
        ],
      }),
    says: /^entry \d+$/,
  },
  {
    promise: "events-settled",
    by: "a capture that no donation has",
    plant: async (book) => {
      await writeUnguarded(book, {
        key: "invented",
        kind: "donation-captured",
        lines: [
          [book.codes.clearing, 700n],
          [book.codes.donations, -700n],
        ],
      });
      await book.tamper([
        `update entry set facts = '{"paymentIntent": "pi_invented"}' where key = 'invented'`,
      ]);
    },
    says: /^entry \d+$/,
  },
  {
    promise: "events-settled",
    by: "an event that was acknowledged and lies nowhere",
    plant: ({ tamper }) =>
      tamper([
        "insert into stripe_event (id, type, created_at, received_at, payload) values ('evt_lost', 'charge.updated', now(), now(), '{}')",
      ]),
    says: /^event evt_lost$/,
  },
  {
    promise: "events-settled",
    by: "a paid donation whose capture is not in the book",
    plant: ({ tamper }) =>
      tamper([
        "update entry set donation_id = null where kind = 'donation-captured' and key = (select min(key) from entry where kind = 'donation-captured')",
      ]),
    says: /^(donation|entry) /,
  },
  {
    promise: "clearing-agrees",
    by: "a line of Stripe's that was never booked",
    plant: ({ tamper }) =>
      tamper(["update balance_transaction set net = net - 1, fee = fee + 1 where amount = 2100"]),
    says: /^USD: book \d+, Stripe \d+$/,
  },
  {
    promise: "clearing-agrees",
    by: "a capture that Stripe's list has passed and does not know",
    plant: ({ tamper }) =>
      tamper(
        [
          "update balance_transaction set payment_intent_id = 'pi_other', amount = 0, net = -fee where amount = 2100",
        ],
        ["update balance_transaction set created_at = created_at + interval '1 day' where amount > 0"],
      ),
    says: /^entry \d+: Stripe lists no charge for it$/,
  },
  {
    promise: "clearing-agrees",
    by: "a line of Stripe's that waits for ever",
    plant: ({ tamper }) =>
      tamper([
        `insert into balance_transaction (id, type, amount, fee, net, currency, created_at, available_at, state)
         select 'txn_waits', 'refund', -1, 0, -1, 'USD', max(created_at) - interval '2 days', now(), 'waiting' from balance_transaction`,
      ]),
    says: /^balance transaction txn_waits waits/,
  },
  {
    promise: "seal-verifies",
    by: "an explanation that was changed after it was sealed",
    plant: async ({ db, tamper }) => {
      const { sealRound } = createSealer();
      await db.transaction((sql) => sealRound(sql, { sealedAt: new Date() }));
      await tamper(["update entry set facts = '{}' where kind = 'fee-charged'"]);
    },
  },
  {
    promise: "solvent",
    by: "money that left the bank for nothing that was owed",
    plant: async (book) => {
      await writeUnguarded(book, {
        key: "left",
        lines: [
          [book.codes.tips, 10_000_000n],
          [book.codes.bank, -10_000_000n],
        ],
      });
    },
    says: /^USD: -?\d+ held, \d+ owed$/,
  },
];

test("every promise of the book is broken once here", () => {
  expect([...new Set(plants.map(({ promise }) => promise))].sort()).toEqual(
    invariants.map(({ name }) => name).sort(),
  );
});

test.each(plants)("$promise reports $by, and no other promise does", async ({ promise, plant, says }) => {
  const book = await playBook();
  expect((await checkLedger(book.db.sql)).flatMap(({ broken }) => broken)).toEqual([]);
  await plant(book);
  const broken = (await checkLedger(book.db.sql)).filter((check) => check.broken.length > 0);
  expect(broken.map(({ name }) => name)).toEqual([promise]);
  for (const one of broken[0]!.broken) expect(one).toMatch(says ?? /./);
});
