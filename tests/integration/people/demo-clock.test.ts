import { expect, test } from "vitest";
import { advanceDemoClock } from "#app/use-cases/advance-demo-clock.server.ts";
import { createWorld, dayMs } from "../../support/world.ts";

test("a jump of the demonstration's clock moves the end of open sessions with it, and revives none", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const { personId } = await world.addPerson("Ana");
  const inDays = (days: number) => new Date(world.now().getTime() + days * dayMs);
  await db.prisma.session.createMany({
    data: [
      { tokenHash: "open", id: ports.ids.id(), personId, createdAt: inDays(-1), expiresAt: inDays(29) },
      { tokenHash: "over", id: ports.ids.id(), personId, createdAt: inDays(-40), expiresAt: inDays(-10) },
    ],
  });
  const demo = { ...ports, demoClock: { advanceEmulator: async () => true } };
  expect(await advanceDemoClock(demo, { byMs: 30 * dayMs })).toMatchObject({ ok: true });
  const sessions = await db.prisma.session.findMany({ orderBy: { tokenHash: "asc" } });
  expect(sessions.map(({ expiresAt }) => expiresAt)).toEqual([inDays(59), inDays(-10)]);
});

test("when the emulator is away, neither time nor sessions move", async () => {
  const world = await createWorld();
  const { db, ports } = world;
  const { personId } = await world.addPerson("Ana");
  const expiresAt = new Date(world.now().getTime() + dayMs);
  await db.prisma.session.create({
    data: { tokenHash: "open", id: ports.ids.id(), personId, createdAt: world.now(), expiresAt },
  });
  const demo = { ...ports, demoClock: { advanceEmulator: async () => false } };
  expect(await advanceDemoClock(demo, { byMs: dayMs })).toMatchObject({ ok: false });
  expect(await db.prisma.session.findFirst()).toMatchObject({ expiresAt });
  expect(await db.prisma.demoClock.count()).toBe(0);
});
