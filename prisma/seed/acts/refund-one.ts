import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import type { singleRefunds } from "../plan.ts";
import { campaignOf, must, type Stage } from "../stage.ts";

/** The operator gives one donation back, all of it or half. */
export async function refundOne(
  stage: Stage,
  { key, nth, part, note }: (typeof singleRefunds)[number],
): Promise<void> {
  const { ports, staff } = stage;
  const { id, amount } = await ports.db.prisma.donation.findFirstOrThrow({
    where: { campaignId: campaignOf(stage, key).campaignId, state: "paid" },
    orderBy: [{ decisionOrder: "asc" }],
    skip: nth - 1,
  });
  const input = { donationId: id, amount: part === "all" ? amount : amount / 2n, note };
  await must(refundDonation(ports, staff.operator, input));
}
