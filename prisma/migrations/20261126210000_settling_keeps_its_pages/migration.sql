-- Settling notes the outcome of every event. An index that looks at the outcome made each note write the event's other
-- index entries anew; the few who look for parked events read the table instead.
DROP INDEX "stripe_event_parked_idx";
