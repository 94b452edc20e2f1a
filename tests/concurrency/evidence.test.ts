import { expect, test } from "vitest";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { withdrawPiece } from "#app/use-cases/evidence/withdraw-piece.server.ts";
import type { Ports, Result } from "#app/use-cases/ports.ts";
import { paidCampaigns, sentEvidence } from "../factories/evidence.ts";
import { openFundedCall } from "../factories/running-campaign.ts";
import { createWorld } from "../support/world.ts";
import { race, wordOf } from "./race.ts";

type Answer = Result<unknown, { kind: string }>;
const times = 8;

/** Evidence of so many tranches, each sent and waiting for a reviewer. */
async function waitingEvidence() {
  const world = await createWorld();
  const call = await openFundedCall(world, { deposit: 1_000_000n });
  const titles = Array.from({ length: times }, (_, number) => `Campaña ${number}`);
  const campaigns = await paidCampaigns(world, call, titles);
  const prepare = async (turn: number) => {
    const { trancheId, entrepreneur } = campaigns[turn]!;
    const { sentAt } = await sentEvidence(world, entrepreneur, trancheId);
    const piece = await world.db.prisma.evidencePiece.findFirstOrThrow({ where: { trancheId } });
    return { trancheId, entrepreneur, sentAt, pieceId: piece.id };
  };
  return { world, call, campaigns, prepare };
}

test("one reviewer accepts while another asks: one decision is made, and the other is told so", async () => {
  const { world, call, campaigns, prepare } = await waitingEvidence();
  await race<Answer>(world, {
    times,
    async prepare(turn) {
      const { trancheId, sentAt } = await prepare(turn);
      const decide = (isAccepted: boolean) => (ports: Ports) =>
        decideEvidence(ports, isAccepted ? call.operator : call.ana, {
          ...{ trancheId, sentAt, isAccepted, comment: "why" },
        });
      return [decide(true), decide(false)];
    },
    async after(outcomes, turn) {
      expect(outcomes.map(wordOf).sort()).toEqual(["decided_before", "done"]);
      const { trancheId } = campaigns[turn]!;
      const { state } = await world.db.prisma.trancheEvidence.findUniqueOrThrow({ where: { trancheId } });
      const steps = await world.db.prisma.evidenceStep.findMany({
        where: { trancheId, kind: { not: "sent" } },
      });
      expect(steps.map(({ kind }) => kind)).toEqual([state]);
    },
  });
});

test("a piece is withdrawn while its evidence is accepted: accepted with it, or not accepted without it", async () => {
  const { world, call, campaigns, prepare } = await waitingEvidence();
  await race<Answer>(world, {
    times,
    async prepare(turn) {
      const { trancheId, sentAt, pieceId, entrepreneur } = await prepare(turn);
      return [
        (ports) =>
          decideEvidence(ports, call.ana, { ...{ trancheId, sentAt, isAccepted: true, comment: "" } }),
        (ports) => withdrawPiece(ports, entrepreneur, pieceId),
      ];
    },
    async after(outcomes, turn) {
      const { trancheId } = campaigns[turn]!;
      const evidence = await world.db.prisma.trancheEvidence.findUniqueOrThrow({
        where: { trancheId },
        include: { pieces: true },
      });
      const isWithdrawn = evidence.pieces[0]!.withdrawnAt !== null;
      expect(outcomes.map(wordOf)).toEqual(
        isWithdrawn ? ["not_waiting", "done"] : ["done", "accepted_before"],
      );
      expect(evidence.state).toBe(isWithdrawn ? "open" : "accepted");
    },
  });
});
