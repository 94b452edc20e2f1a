-- A gift in hand that was confirmed by mistake is reversed after its campaign failed: its refund is owed to nobody.
ALTER TYPE "refund_state" ADD VALUE 'annulled';

-- A bank took a gift and left its tip, which goes back to the donor when the campaign fails: such a refund is of no gift.
ALTER TABLE "refund" DROP CONSTRAINT "refund_amounts";
ALTER TABLE "refund" ADD CONSTRAINT "refund_amounts" CHECK (amount >= 0 AND tip >= 0 AND fee_cover >= 0 AND amount + tip + fee_cover > 0);
