-- Who rejects a gift in hand says why; who recorded it reads it.
ALTER TABLE "hand_gift" ADD COLUMN     "reason" TEXT;
