-- One slip proves one gift in hand: it may prove another only after the first was rejected or reversed.
CREATE UNIQUE INDEX "hand_gift_proof_of_one" ON "hand_gift"("proof_hash") WHERE state IN ('recorded', 'confirmed');
