import { expect, test } from "vitest";
import { readAuditedDonation } from "#app/queries/panel/audited-donation.server.ts";
import { readDonationHold } from "#app/queries/panel/held-gifts.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { sentMails } from "../support/sent-mails.ts";
import { createWorld } from "../support/world.ts";

test("why an operator gives a held gift back is kept for auditors and is told the donor in no e-mail; a refund's own reason is told and kept", async () => {
  const world = await createWorld();
  const call = await openFundedCall(world, { terms: { gate: null } });
  const { campaignId } = await launchCampaign(world, call);
  await give(world, { campaignId, amount: 2_000n, email: "ana.paz@gmail.com" });
  const { donationId } = await give(world, { campaignId, amount: 2_000n, email: "AnaPaz+2@gmail.com" });
  const suspicion = "SUSPICIOUS: the same hand as her brother";
  const held = { donationId, decision: "given_back", reason: suspicion } as const;
  await must(decideHeldGift(world.ports, call.operator, held));
  for (const [locale, words] of [
    ["es", "después de la revisión vuelve entero"],
    ["en", "after the review all of it goes back"],
  ] as const) {
    const [mail] = await sentMails(world, "refund-decided", locale);
    expect(mail).toMatchObject({ to: "anapaz+2@gmail.com", text: expect.stringContaining(words) });
    expect(JSON.stringify(mail)).not.toContain("SUSPICIOUS");
  }
  expect(await readDonationHold(world.db.sql, donationId)).toMatchObject({ reason: suspicion });
  expect(await readAuditedDonation(world.db, donationId)).toMatchObject({
    refunds: [{ reason: "reviewed", note: null, state: "due" }],
  });

  const other = await give(world, { campaignId, amount: 1_000n, email: "leo@example.org" });
  const note = "You wrote that you gave twice.";
  await must(
    refundDonation(world.ports, call.operator, { donationId: other.donationId, amount: 1_000n, note }),
  );
  const mails = await sentMails(world, "refund-decided");
  expect(mails.find(({ to }) => to === "leo@example.org")!.text).toContain(`Motivo: ${note}`);
  expect(await readAuditedDonation(world.db, other.donationId)).toMatchObject({
    refunds: [{ reason: "operator", note, total: { amount: "10.00" }, decidedBy: expect.any(String) }],
  });
  await expectBookHolds(world);
});
