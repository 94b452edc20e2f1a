-- Whatever two people do at the same moment: a release has one payout that did not come back.
CREATE UNIQUE INDEX "payout_one_per_release" ON "payout"("release_id") WHERE "state" <> 'failed';
