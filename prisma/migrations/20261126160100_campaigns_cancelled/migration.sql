-- An entrepreneur asks for cancelling a campaign that is live: an operator reads it and decides.
ALTER TABLE "campaign" ADD COLUMN     "cancelling_asked_at" TIMESTAMPTZ(3);
ALTER TABLE "campaign" ADD COLUMN     "cancelling_asked_why" TEXT;
