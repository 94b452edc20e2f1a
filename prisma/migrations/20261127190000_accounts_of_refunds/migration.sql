-- To which account a refund that the card did not take is paid: encrypted, as accounts for payouts are.
ALTER TABLE "refund" ADD COLUMN "account" TEXT, ADD COLUMN "account_key" TEXT, ADD COLUMN "account_at" TIMESTAMPTZ(3), ADD COLUMN "account_by" UUID;
ALTER TABLE "refund" ADD CONSTRAINT "refund_account_has_its_key" CHECK (("account" IS NULL) = ("account_key" IS NULL));
