-- What Prisma cannot express: the promises of the book, kept by the database itself.

-- The journal only grows. Corrections are new entries that reverse.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % on % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER posting_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "posting"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER account_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "account"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "account"
  ADD CONSTRAINT account_kind CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  ADD CONSTRAINT account_floor CHECK (floor IN ('none', 'not_negative')),
  ADD CONSTRAINT account_currency CHECK (currency IN ('USD', 'PEN'));
ALTER TABLE "posting" ADD CONSTRAINT posting_moves_money CHECK (amount <> 0);
-- A foreign key is checked row by row, which costs more than the posting itself: keep_the_book below checks the
-- accounts for all rows at once, and `ledger:check` that no posting is without its entry.
ALTER TABLE "posting" DROP CONSTRAINT "posting_entry_id_fkey";
ALTER TABLE "balance" ADD CONSTRAINT balance_account FOREIGN KEY (account_id) REFERENCES "account" (id);

-- All postings of an entry arrive in one statement. It is refused as a whole unless accounts exist, each entry balances
-- in each currency, no account falls below its floor at any version, and each balance follows from the one before.
-- OFFSET 0 keeps the look-ups on the primary key, however large the tables grow.
CREATE FUNCTION keep_the_book() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  broken record;
BEGIN
  WITH touched AS MATERIALIZED (
    SELECT d.account_id, a.code, a.currency, a.floor, a.kind IN ('asset', 'expense') AS grows_by_debit,
           b.version, b.balance_after
      FROM (SELECT account_id, min(version) AS first_version FROM arrived GROUP BY account_id) d
      LEFT JOIN LATERAL (SELECT * FROM account WHERE id = d.account_id OFFSET 0) a ON true
      LEFT JOIN LATERAL (SELECT p.version, p.balance_after FROM posting p
                          WHERE p.account_id = d.account_id AND p.version = d.first_version - 1 OFFSET 0) b ON true
  ), checked AS (
    SELECT n.entry_id, n.line, n.version, n.amount, n.balance_after, t.code, t.currency, t.floor, t.grows_by_debit,
           coalesce(lag(n.version) OVER account_order, t.version, 0) AS version_before,
           coalesce(lag(n.balance_after) OVER account_order, t.balance_after, 0) AS balance_before,
           sum(n.amount) OVER (PARTITION BY n.entry_id, t.currency) AS entry_sum
      FROM arrived n JOIN touched t ON t.account_id = n.account_id
    WINDOW account_order AS (PARTITION BY n.account_id ORDER BY n.version)
  )
  SELECT * INTO broken FROM checked
    WHERE code IS NULL OR entry_sum <> 0 OR version <> version_before + 1 OR balance_after <> balance_before + amount
       OR floor = 'not_negative' AND CASE WHEN grows_by_debit THEN balance_after < 0 ELSE balance_after > 0 END
    LIMIT 1;
  IF NOT FOUND THEN RETURN NULL; END IF;

  IF broken.code IS NULL THEN
    RAISE EXCEPTION 'posting %/% has no account', broken.entry_id, broken.line USING ERRCODE = 'foreign_key_violation';
  ELSIF broken.entry_sum <> 0 THEN
    RAISE EXCEPTION 'entry % does not balance in %: %', broken.entry_id, broken.currency, broken.entry_sum
      USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_balances';
  ELSIF broken.version <> broken.version_before + 1 OR broken.balance_after <> broken.balance_before + broken.amount THEN
    RAISE EXCEPTION 'posting %/% does not follow the balance before it', broken.entry_id, broken.line
      USING ERRCODE = 'check_violation', CONSTRAINT = 'balance_follows';
  ELSE
    RAISE EXCEPTION 'account % would fall below its floor at version %', broken.code, broken.version
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_floor_kept';
  END IF;
END $$;
CREATE TRIGGER posting_keeps_the_book AFTER INSERT ON "posting"
  REFERENCING NEW TABLE AS arrived FOR EACH STATEMENT EXECUTE FUNCTION keep_the_book();

-- Published terms never change; a new version is a new row.
CREATE FUNCTION keep_published_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'terms that were decided never change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_terms_never_change BEFORE UPDATE OR DELETE ON "call_terms"
  FOR EACH ROW EXECUTE FUNCTION keep_published_terms();
-- A second person decides.
ALTER TABLE "call_terms" ADD CONSTRAINT terms_need_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by);
ALTER TABLE "fund_deposit"
  ADD CONSTRAINT deposit_needs_two_people CHECK (decided_by IS NULL OR decided_by <> recorded_by),
  ADD CONSTRAINT deposit_amount CHECK (amount > 0);
ALTER TABLE "release"
  ADD CONSTRAINT release_needs_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  ADD CONSTRAINT release_amounts CHECK (donations >= 0 AND total > 0);

ALTER TABLE "campaign"
  ADD CONSTRAINT campaign_goal CHECK (goal > 0),
  ADD CONSTRAINT campaign_currency CHECK (currency IN ('USD', 'PEN'));
ALTER TABLE "budget_line" ADD CONSTRAINT budget_line_amount CHECK (amount > 0);
ALTER TABLE "donation"
  ADD CONSTRAINT donation_amounts CHECK (amount > 0 AND tip >= 0 AND fee_cover >= 0),
  ADD CONSTRAINT donation_refunded CHECK (refunded >= 0 AND refunded <= amount),
  ADD CONSTRAINT donation_match CHECK (match >= 0 AND match <= amount * match_ratio / 1000000),
  ADD CONSTRAINT donation_match_status CHECK (match_status IN ('none', 'reserved', 'expired', 'paid', 'rejected')),
  ADD CONSTRAINT donation_campaign FOREIGN KEY (call_id) REFERENCES "call" (id);
ALTER TABLE "refund" ADD CONSTRAINT refund_amounts CHECK (amount > 0 AND tip >= 0 AND fee_cover >= 0);
ALTER TABLE "payout" ADD CONSTRAINT payout_amount CHECK (amount > 0);
ALTER TABLE "match_fund_position" ADD CONSTRAINT fund_keeps_its_money CHECK (
  available >= 0 AND reserved >= 0 AND conditional >= 0 AND earned >= 0
  AND deposited = available + reserved + conditional + earned);
ALTER TABLE "match_campaign_position"
  ADD CONSTRAINT campaign_position_amounts CHECK (raised >= 0 AND donors >= 0 AND match >= 0 AND reserved >= 0),
  ADD CONSTRAINT campaign_position_gate CHECK (gate IN ('open', 'passed', 'failed'));
ALTER TABLE "match_donor_position" ADD CONSTRAINT donor_match CHECK (match >= 0);
ALTER TABLE "match_donor_campaign_position" ADD CONSTRAINT donor_given CHECK (match >= 0 AND given >= 0);

-- One row only.
ALTER TABLE "demo_clock" ADD CONSTRAINT demo_clock_is_one CHECK (id = 1);
CREATE FUNCTION keep_clock_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.offset_ms < OLD.offset_ms THEN
    RAISE EXCEPTION 'the demonstration clock never goes backwards' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER demo_clock_goes_forward BEFORE UPDATE ON "demo_clock"
  FOR EACH ROW EXECUTE FUNCTION keep_clock_forward();

-- Unsent messages are few among many sent ones.
CREATE INDEX outbox_message_due ON "outbox_message" (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
-- The running settler rewrites balances and positions in place: room on each page keeps them there.
ALTER TABLE "balance" SET (fillfactor = 50);
ALTER TABLE "match_fund_position" SET (fillfactor = 50);
ALTER TABLE "match_campaign_position" SET (fillfactor = 50);
ALTER TABLE "donation" SET (fillfactor = 50);
