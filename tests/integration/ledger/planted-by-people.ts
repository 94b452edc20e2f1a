import type { Plant } from "./dispute-plants.ts";
import { writeUnguarded } from "./played-book.ts";

/** An entry that two people have to agree on, and nobody did. */
function bookedByNobody({ by, key, kind }: { by: string; key: string; kind: string }): Plant {
  return {
    promise: "corrections-decided",
    by,
    plant: (book) => {
      const { tips, bank } = book.codes;
      return writeUnguarded(book, {
        key,
        kind,
        lines: [
          [tips, 5n],
          [bank, -5n],
        ],
      });
    },
    says: /^entry \d+$/,
  };
}

/** Breaches of the promises about what people book by hand. */
export const plantsByPeople: Plant[] = [
  {
    promise: "cash-agrees",
    by: "cash that nobody gave",
    plant: async (book) => {
      await book.tamper(
        [
          "insert into account (code, currency, kind, floor) values ('cash:nobody', 'USD', 'asset', 'not_negative')",
        ],
        ["insert into balance (account_id) select id from account where code = 'cash:nobody'"],
      );
      await writeUnguarded(book, {
        key: "found",
        lines: [
          ["cash:nobody", 700n],
          [book.codes.tips, -700n],
        ],
      });
    },
    says: /^cash:nobody in USD: book 700, gifts 0$/,
  },
  {
    promise: "holds-agree",
    by: "a gift that is held and waits for nobody",
    plant: ({ tamper }) => tamper(["update donation set state = 'held' where amount = 2500"]),
    says: /^donation .+ is held, its match paid, its wait open$/,
  },
  {
    promise: "holds-agree",
    by: "a refusal of a match that stays",
    plant: ({ db }) =>
      db.sql.query(
        `insert into donation_hold (donation_id, signs, noted_at, held_at, decision, decided_by, decided_at)
         select id, '{own_email}', now(), now(), 'rejected', gen_random_uuid(), now() from donation where amount = 2500`,
      ),
    says: /^donation .+ is paid, its match paid, its wait rejected$/,
  },
  {
    promise: "refunds-agree",
    by: "a refund of which the book knows nothing",
    plant: ({ db }) =>
      db.sql.query(
        `insert into refund (id, donation_id, amount, reason, decided_at, next_attempt_at, charged_back)
         select gen_random_uuid(), id, 700, 'operator', now(), now(), 200 from donation where amount = 2500`,
      ),
    says: /^donor:.+:refund-due in USD: book 0, refunds 500$/,
  },
  {
    promise: "fees-borne",
    by: "a fee that a gift shows and the book does not",
    plant: ({ tamper }) => tamper(["update donation set fee_borne = 7 where amount = 2500"]),
    says: /^donation .+: 7, book 0$/,
  },
  {
    promise: "fees-borne",
    by: "a release that left the campaign's fees to the platform",
    plant: ({ tamper }) => tamper(["update campaign set bears_fees = true"]),
    says: /^donation .+: 0, book 0$/,
  },
  bookedByNobody({ by: "a write-off that nobody approved", key: "forgiven", kind: "write-off-approved" }),
  bookedByNobody({ by: "a loss that nobody approved", key: "lost", kind: "parked-loss-approved" }),
  bookedByNobody({
    by: "money of a lost dispute that nobody let go",
    key: "came-back",
    kind: "dispute-returned",
  }),
  bookedByNobody({ by: "a charge of the bank that nobody approved", key: "charged", kind: "bank-charged" }),
  {
    promise: "corrections-decided",
    by: "a charge of the bank that is not booked",
    plant: ({ tamper, call }) =>
      tamper(
        [
          `insert into bank_line (id, currency, booked_on, amount, description, reference, fingerprint, imported_by, imported_at)
           values ($1, 'USD', now(), -5, '', '', 'f', $2, now())`,
          [call.callId, call.operator.personId],
        ],
        [
          `insert into bank_charge (id, line_id, currency, amount, reason, state, proposed_by, proposed_at)
           values ($1, $1, 'USD', 5, 'tax', 'approved', $2, now())`,
          [call.callId, call.operator.personId],
        ],
      ),
    says: /^charge of the bank .+$/,
  },
  {
    promise: "corrections-decided",
    by: "a reversal that takes back another amount",
    plant: async (book) => {
      await writeUnguarded(book, {
        key: "undone",
        kind: "entry-reversed",
        lines: [
          [book.codes.tips, 5n],
          [book.codes.bank, -5n],
        ],
      });
      await book.tamper([
        "update entry set reverses = (select id from entry where kind = 'capital-paid-in') where key = 'undone'",
      ]);
    },
    says: /^entry \d+$/,
  },
  {
    promise: "releases-covered",
    by: "a release of late gifts that their donors could still take back",
    plant: ({ tamper }) =>
      tamper([
        `insert into late_gift (donation_id, promised, given, paid_at, until)
         select id, 1, 0, now(), now() + interval '90 years' from donation where match_status = 'paid'`,
      ]),
    says: /^release .+ of donations, .+ were free$/,
  },
  {
    promise: "events-settled",
    by: "a gift in hand that nobody confirmed",
    plant: (book) =>
      writeUnguarded(book, {
        key: "given",
        kind: "donation-received",
        lines: [
          [book.codes.bank, 700n],
          [book.codes.donations, -700n],
        ],
      }),
    says: /^entry \d+$/,
  },
];
