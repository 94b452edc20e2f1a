-- An operator says what a line of Stripe's account is whose kind nobody knew: it is no difference any more.
ALTER TABLE "balance_transaction" ADD COLUMN "explanation" TEXT,
ADD COLUMN "explained_by" UUID,
ADD COLUMN "explained_at" TIMESTAMPTZ(3);
