-- A payment writes one new version of its event and of its donation. Half of each page and a little more is kept for them, so
-- that they stay on their page and need no index entry anew: before, three of five events and one of five donations moved.
ALTER TABLE "stripe_event" SET (fillfactor = 45);
ALTER TABLE "donation" SET (fillfactor = 45);
