-- The operator's page and every start look for events that nobody understood: few of many.
CREATE INDEX "stripe_event_parked_idx" ON "stripe_event"("received_at") WHERE "outcome" = 'parked';
