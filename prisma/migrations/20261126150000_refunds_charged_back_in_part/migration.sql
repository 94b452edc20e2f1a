-- What of a refund the donor has by a lost dispute already: it is not paid to them again.
ALTER TABLE "refund" ADD COLUMN "charged_back" BIGINT NOT NULL DEFAULT 0;
UPDATE "refund" SET charged_back = amount + tip + fee_cover WHERE state = 'charged_back';
ALTER TABLE "refund" ADD CONSTRAINT refund_charged_back
  CHECK (charged_back >= 0 AND charged_back <= amount + tip + fee_cover
         AND (state = 'charged_back') = (charged_back = amount + tip + fee_cover AND charged_back > 0));
