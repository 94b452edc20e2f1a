import type { heldGift } from "../plan.ts";
import { campaignOf, type Stage } from "../stage.ts";
import { giveTogether } from "./give-together.ts";

/** Somebody gives a second time, from another form of their address: the match waits for an operator. */
export async function giveAsAnother(stage: Stage, { key, amount }: typeof heldGift): Promise<void> {
  await stage.settled;
  const { donorContact } = stage.ports.db.prisma;
  const { email, name } = await donorContact.findFirstOrThrow({
    where: { donation: { campaignId: campaignOf(stage, key).campaignId, state: "paid" }, locale: "es" },
    orderBy: { donation: { decisionOrder: "asc" } },
  });
  const donor = { name: name!, email: email!.replace("@", "+otra@"), locale: "es" } as const;
  const words = { message: null, isAnonymous: false, fate: "paid" } as const;
  const at = stage.ports.clock.now().getTime();
  await giveTogether(stage, [{ key, at, amount, tip: 0n, feeCover: 0n, donor, ...words }]);
}
