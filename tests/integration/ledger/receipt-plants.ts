import { sealAndIssue } from "../../factories/receipts.ts";
import type { Plant } from "./dispute-plants.ts";

/** Breaches of what receipts promise. */
export const receiptPlants: Plant[] = [
  {
    promise: "receipts-numbered",
    by: "a number that was taken and stands on nothing",
    plant: async ({ ports, db }) => {
      await sealAndIssue(ports);
      await db.sql.query("update receipt_series set last = last + 1");
    },
    says: /^receipt of 1790000000001 in 2026: 2 numbers up to 2, 3 taken$/,
  },
  {
    promise: "receipts-numbered",
    by: "a receipt that was changed after it was issued",
    plant: async ({ ports, tamper }) => {
      await sealAndIssue(ports);
      await tamper([
        "update receipt set content = replace(content, 'conditional', 'earned') || ' ' where number = 1",
      ]);
    },
    says: /^receipt .+: its content is not what was issued$/,
  },
  {
    promise: "receipts-agree",
    by: "a receipt that was annulled though its gift stands",
    plant: async ({ ports, db }) => {
      await sealAndIssue(ports);
      await db.sql.query("insert into receipt_series values ('1790000000001', 'annulment', 2026, 1)");
      await db.sql.query(
        `insert into receipt_annulment (receipt_id, issuer, year, number, reason, annulled_at)
         select id, issuer, year, 1, 'refunded', now() from receipt where number = 2`,
      );
    },
    says: /^donation .+: receipts 0, gift 2500$/,
  },
  {
    promise: "receipts-agree",
    by: "two valid receipts of one gift",
    plant: async ({ ports, db }) => {
      await sealAndIssue(ports);
      await db.sql.query("update receipt_series set last = 3");
      await db.sql.query(
        `insert into receipt select gen_random_uuid(), donation_id, issuer, year, 3, 'another', currency, gift, tip, fee_cover, paid_at,
                issued_at, content, hash from receipt where number = 2`,
      );
    },
    says: /^donation .+: receipts 5000, gift 2500$/,
  },
];
