-- A gift paid after its reservation had expired, with less match than was promised: its donor may have all back for a while.
CREATE TABLE "late_gift" (
    "donation_id" UUID NOT NULL,
    "promised" BIGINT NOT NULL,
    "given" BIGINT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "late_gift_pkey" PRIMARY KEY ("donation_id")
);
ALTER TABLE "late_gift" ADD CONSTRAINT late_gift_donation FOREIGN KEY (donation_id) REFERENCES "donation" (id);
