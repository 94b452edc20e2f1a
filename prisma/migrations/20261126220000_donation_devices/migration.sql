-- From where a gift was started, for the bank that disputes it. Apart from the gift, and forgotten after half a year.
CREATE TABLE "donation_device" (
    "donation_id" UUID NOT NULL,
    "address" TEXT,
    "browser" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "donation_device_pkey" PRIMARY KEY ("donation_id")
);
CREATE INDEX "donation_device_seen_at_idx" ON "donation_device"("seen_at");
ALTER TABLE "donation_device" ADD CONSTRAINT "donation_device_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
