-- A receipt's number is the end of its donation's id: people look donations up by it. The id never changes, so a payment
-- still rewrites its row in place.
CREATE INDEX "donation_receipt_number" ON "donation" (right("id"::text, 8));

-- Who proposed rules, or recorded a deposit, takes it back before anybody decided: it is then neither approved nor rejected.
ALTER TYPE "terms_state" ADD VALUE 'withdrawn';
ALTER TYPE "deposit_state" ADD VALUE 'withdrawn';
