-- Signs of related parties: which mailbox, device and card a gift came from, as keyed hashes. They are forgotten with the rest of it.
ALTER TABLE "donor_contact" ADD COLUMN "mailbox_key" TEXT;
ALTER TABLE "donation_device" ADD COLUMN "device_key" TEXT, ADD COLUMN "card_key" TEXT;
CREATE INDEX "donor_contact_mailbox_key_idx" ON "donor_contact"("mailbox_key");
CREATE INDEX "donation_device_device_key_idx" ON "donation_device"("device_key");
CREATE INDEX "donation_device_card_key_idx" ON "donation_device"("card_key");

-- A suspicious gift is accepted, and its match waits for a person, who says why.
CREATE TYPE "hold_decision" AS ENUM ('matched', 'rejected', 'given_back');
CREATE TABLE "donation_hold" (
    "donation_id" UUID NOT NULL,
    "signs" TEXT[],
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "held_at" TIMESTAMPTZ(3),
    "decision" "hold_decision",
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "donation_hold_pkey" PRIMARY KEY ("donation_id"),
    CONSTRAINT "donation_hold_decided" CHECK (
        ("decision" IS NULL) = ("decided_at" IS NULL)
        AND ("decision" IS NULL OR "held_at" IS NOT NULL)
        AND ("decision" NOT IN ('matched', 'rejected') OR "decided_by" IS NOT NULL)
    )
);
ALTER TABLE "donation_hold" ADD CONSTRAINT "donation_hold_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "donation_hold_open" ON "donation_hold"("held_at") WHERE "held_at" IS NOT NULL AND "decision" IS NULL;

-- A card that is known too late is shown among the signals.
ALTER TABLE "fraud_signal" DROP CONSTRAINT "fraud_signal_kind";
ALTER TABLE "fraud_signal" ADD CONSTRAINT "fraud_signal_kind" CHECK ("kind" IN ('early_fraud_warning', 'review', 'shared_card'));
