import { expect, test } from "vitest";
import { readBookCheck } from "#app/queries/panel/book-check.server.ts";
import { checkBook, checkBookWhenDue } from "#app/use-cases/book/check-book.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { openFullHouse } from "../access/full-house.ts";

const hourMs = 3_600_000;

async function brokenHouse() {
  const house = await openFullHouse();
  const tamper = (by: bigint) =>
    house.world.db.transaction(async (sql) => {
      await sql.query("set local session_replication_role = replica");
      await sql.query(
        "update balance set amount = amount + $1 where account_id = (select id from account where code = 'platform:capital')",
        [by],
      );
    });
  const approve = () =>
    decideRelease(house.ports, house.call.luis, {
      releaseId: house.proposedId,
      isApproved: true,
      reason: "",
    });
  const pay = () =>
    recordPayout(house.ports, house.call.operator, {
      releaseId: house.approvedId,
      reference: "79",
      proofHash: house.proofHash,
    });
  const giveBack = () =>
    recordRefundTransfer(house.ports, house.people["another operator"], {
      refundId: house.approvedRefundId,
      reference: "80",
    });
  const told = () => house.ports.db.prisma.outboxMessage.findMany({ where: { kind: "book-broken" } });
  return { ...house, tamper, approve, pay, giveBack, told };
}

test("a broken promise stops releases and payouts and tells each operator once, until it holds again", async () => {
  const { ports, world, tamper, approve, pay, giveBack, told } = await brokenHouse();
  await tamper(1n);
  // A payout looks for itself; a release goes by the newest check.
  expect(await pay()).toEqual({ ok: false, refusal: { kind: "book_broken" } });
  expect(await giveBack()).toEqual({ ok: false, refusal: { kind: "book_broken" } });
  expect(await approve()).toEqual({ ok: false, refusal: { kind: "book_broken" } });
  const operators = await ports.db.prisma.membership.count({ where: { role: "operator" } });
  expect(await told()).toHaveLength(operators);

  const since = world.now().toISOString();
  await world.wait(2 * hourMs);
  expect((await checkBook(ports)).map(({ name }) => name)).toEqual(["balances-follow"]);
  expect(await told()).toHaveLength(operators);
  const page = await readBookCheck(ports.db);
  expect(page.promises.filter(({ broken }) => broken.length > 0)).toMatchObject([
    { name: "balances-follow", broken: ["account platform:capital"], since },
  ]);

  await tamper(-1n);
  expect(await checkBook(ports)).toEqual([]);
  expect(await approve()).toMatchObject({ ok: true });
  expect(await pay()).toMatchObject({ ok: true });
  expect(await giveBack()).toMatchObject({ ok: true });
  await tamper(1n);
  await checkBook(ports);
  expect(await told()).toHaveLength(2 * operators);
});

test("the book is checked once a day, and every hour while something is broken", async () => {
  const { ports, world, tamper } = await brokenHouse();
  // Its payouts had it checked; a day later nothing has.
  await world.wait(24 * hourMs);
  expect(await checkBookWhenDue(ports)).toBe(true);
  await world.wait(23 * hourMs);
  expect(await checkBookWhenDue(ports)).toBe(false);
  await tamper(1n);
  await world.wait(hourMs);
  expect(await checkBookWhenDue(ports)).toBe(true);
  expect(await checkBookWhenDue(ports)).toBe(false);
  await world.wait(hourMs);
  expect(await checkBookWhenDue(ports)).toBe(true);
});
