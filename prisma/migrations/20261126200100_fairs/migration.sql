-- The fair at which a donor read the code that led them to give. Set when the donation starts, and in no index: a payment
-- still rewrites its row in place.
ALTER TABLE "donation" ADD COLUMN "fair" TEXT;
ALTER TABLE "donation" ADD CONSTRAINT donation_fair CHECK (char_length(fair) BETWEEN 1 AND 60);
