-- Tables of the house, as prisma/schema describes them.
-- CreateEnum
CREATE TYPE "call_state" AS ENUM ('draft', 'open', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "terms_state" AS ENUM ('proposed', 'approved', 'rejected');

-- CreateEnum
CREATE TYPE "deposit_state" AS ENUM ('recorded', 'confirmed', 'rejected');

-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('draft', 'in_review', 'changes_asked', 'rejected', 'approved', 'live', 'paused', 'collecting', 'funded', 'releasing', 'reporting', 'failed', 'cancelled', 'withdrawn', 'closed');

-- CreateEnum
CREATE TYPE "campaign_kind" AS ENUM ('all_or_nothing', 'keep_what_you_raise');

-- CreateEnum
CREATE TYPE "review_side" AS ENUM ('operator', 'matcher');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('approved', 'changes_asked', 'rejected');

-- CreateEnum
CREATE TYPE "donation_state" AS ENUM ('started', 'paid', 'partly_refunded', 'held', 'abandoned', 'refund_due', 'refunded', 'disputed', 'lost', 'parked');

-- CreateEnum
CREATE TYPE "checkout_state" AS ENUM ('requested', 'open', 'completed', 'expired', 'refused');

-- CreateEnum
CREATE TYPE "refund_state" AS ENUM ('due', 'sent', 'succeeded', 'failed');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('platform', 'matcher', 'facilitator');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('operator', 'matcher', 'auditor', 'facilitator');

-- CreateEnum
CREATE TYPE "tranche_state" AS ENUM ('waiting', 'reached', 'proposed', 'approved', 'paid', 'confirmed');

-- CreateEnum
CREATE TYPE "release_state" AS ENUM ('proposed', 'approved', 'rejected', 'paid', 'confirmed');

-- CreateEnum
CREATE TYPE "payout_state" AS ENUM ('sent', 'confirmed', 'failed');

-- CreateTable
CREATE TABLE "call" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "matcher_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "state" "call_state" NOT NULL DEFAULT 'draft',
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "call_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_terms" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "version" INTEGER,
    "state" "terms_state" NOT NULL DEFAULT 'proposed',
    "terms" JSONB NOT NULL,
    "tranches" JSONB NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "call_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_fund" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fund_deposit" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "deposit_state" NOT NULL DEFAULT 'recorded',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "fund_deposit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "entrepreneur_id" UUID NOT NULL,
    "call_id" UUID,
    "state" "campaign_state" NOT NULL DEFAULT 'draft',
    "state_reason" TEXT,
    "kind" "campaign_kind" NOT NULL DEFAULT 'all_or_nothing',
    "public_name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "story" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "canton" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "goal" BIGINT NOT NULL,
    "stretch_goal" BIGINT,
    "deadline_at" TIMESTAMPTZ(3),
    "picture_hash" TEXT,
    "picture_alt" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "live_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget_line" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "budget_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "side" "review_side" NOT NULL,
    "decision" "review_decision" NOT NULL,
    "comment" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "hash" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "is_public" BOOLEAN NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "donation" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "call_id" UUID,
    "donor_key" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "tip" BIGINT NOT NULL,
    "fee_cover" BIGINT NOT NULL,
    "state" "donation_state" NOT NULL DEFAULT 'started',
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "access_token" TEXT NOT NULL,
    "payment_intent_id" TEXT,
    "charge_id" TEXT,
    "available_at" TIMESTAMPTZ(3),
    "promised_match" BIGINT NOT NULL DEFAULT 0,
    "match_status" TEXT NOT NULL DEFAULT 'none',
    "matchable" BOOLEAN NOT NULL DEFAULT false,
    "match" BIGINT NOT NULL DEFAULT 0,
    "match_limit" TEXT,
    "match_draws" JSONB NOT NULL DEFAULT '[]',
    "match_ratio" BIGINT NOT NULL DEFAULT 0,
    "decided_at" TIMESTAMPTZ(3),
    "decision_order" BIGINT,

    CONSTRAINT "donation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "donor_contact" (
    "donation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "message" TEXT,
    "is_anonymous" BOOLEAN NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "donor_contact_pkey" PRIMARY KEY ("donation_id")
);

-- CreateTable
CREATE TABLE "checkout_attempt" (
    "idempotency_key" TEXT NOT NULL,
    "donation_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "request" JSONB NOT NULL,
    "state" "checkout_state" NOT NULL DEFAULT 'requested',
    "session_id" TEXT,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkout_attempt_pkey" PRIMARY KEY ("idempotency_key")
);

-- CreateTable
CREATE TABLE "refund" (
    "id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "tip" BIGINT NOT NULL DEFAULT 0,
    "fee_cover" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "refund_state" NOT NULL DEFAULT 'due',
    "stripe_refund_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "refund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" BIGSERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "floor" TEXT NOT NULL,
    "campaign_id" UUID,
    "fund_id" UUID,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "source" TEXT,
    "reverses" BIGINT,
    "call_id" UUID,
    "campaign_id" UUID,
    "donation_id" UUID,
    "release_id" UUID,
    "facts" JSONB NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "entry_id" BIGINT NOT NULL,
    "line" SMALLINT NOT NULL,
    "account_id" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "version" BIGINT NOT NULL,
    "balance_after" BIGINT NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("entry_id","line")
);

-- CreateTable
CREATE TABLE "balance" (
    "account_id" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "balance_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "match_call" (
    "call_id" UUID NOT NULL,
    "is_closed" BOOLEAN NOT NULL DEFAULT false,
    "terms_version" INTEGER NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,
    "last_event_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_call_pkey" PRIMARY KEY ("call_id")
);

-- CreateTable
CREATE TABLE "match_fund_position" (
    "fund_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "priority" INTEGER NOT NULL,
    "deposited" BIGINT NOT NULL DEFAULT 0,
    "available" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "conditional" BIGINT NOT NULL DEFAULT 0,
    "earned" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "match_fund_position_pkey" PRIMARY KEY ("fund_id")
);

-- CreateTable
CREATE TABLE "match_campaign_position" (
    "campaign_id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "goal" BIGINT NOT NULL,
    "raised" BIGINT NOT NULL DEFAULT 0,
    "donors" INTEGER NOT NULL DEFAULT 0,
    "match" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "open_reservations" INTEGER NOT NULL DEFAULT 0,
    "gate" TEXT NOT NULL,
    "is_ended" BOOLEAN NOT NULL DEFAULT false,
    "is_failed" BOOLEAN NOT NULL DEFAULT false,
    "match_by_fund" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "match_campaign_position_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "match_donor_position" (
    "call_id" UUID NOT NULL,
    "donor_key" TEXT NOT NULL,
    "match" BIGINT NOT NULL,

    CONSTRAINT "match_donor_position_pkey" PRIMARY KEY ("call_id","donor_key")
);

-- CreateTable
CREATE TABLE "match_donor_campaign_position" (
    "campaign_id" UUID NOT NULL,
    "donor_key" TEXT NOT NULL,
    "match" BIGINT NOT NULL,
    "given" BIGINT NOT NULL,

    CONSTRAINT "match_donor_campaign_position_pkey" PRIMARY KEY ("campaign_id","donor_key")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'es',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "organisation_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","organisation_id","role")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "reason" TEXT,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demo_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "demo_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_count" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_count_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "heartbeat" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "last_error" TEXT,

    CONSTRAINT "heartbeat_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "tranche" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "share" TEXT NOT NULL,
    "needs" JSONB NOT NULL,
    "state" "tranche_state" NOT NULL DEFAULT 'waiting',
    "reached_at" TIMESTAMPTZ(3),

    CONSTRAINT "tranche_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "tranche_id" UUID NOT NULL,
    "state" "release_state" NOT NULL DEFAULT 'proposed',
    "currency" TEXT NOT NULL,
    "donations" BIGINT NOT NULL,
    "match" JSONB NOT NULL,
    "total" BIGINT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout" (
    "id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "proof_hash" TEXT NOT NULL,
    "state" "payout_state" NOT NULL DEFAULT 'sent',
    "sent_by" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_event" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "api_version" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "payload" TEXT NOT NULL,
    "outcome" TEXT,
    "detail" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "stripe_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox" (
    "seq" BIGSERIAL NOT NULL,
    "event_id" TEXT NOT NULL,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "balance_transaction" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee" BIGINT NOT NULL,
    "net" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "source" TEXT,
    "payment_intent_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "available_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "balance_transaction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "call_slug_key" ON "call"("slug");

-- CreateIndex
CREATE INDEX "call_matcher_id_idx" ON "call"("matcher_id");

-- CreateIndex
CREATE INDEX "call_state_idx" ON "call"("state");

-- CreateIndex
CREATE UNIQUE INDEX "call_terms_call_id_version_key" ON "call_terms"("call_id", "version");

-- CreateIndex
CREATE INDEX "match_fund_call_id_idx" ON "match_fund"("call_id");

-- CreateIndex
CREATE INDEX "fund_deposit_fund_id_idx" ON "fund_deposit"("fund_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_slug_key" ON "campaign"("slug");

-- CreateIndex
CREATE INDEX "campaign_state_deadline_at_idx" ON "campaign"("state", "deadline_at");

-- CreateIndex
CREATE INDEX "campaign_call_id_state_idx" ON "campaign"("call_id", "state");

-- CreateIndex
CREATE INDEX "campaign_entrepreneur_id_idx" ON "campaign"("entrepreneur_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_line_campaign_id_position_key" ON "budget_line"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "review_campaign_id_decided_at_idx" ON "review"("campaign_id", "decided_at");

-- CreateIndex
CREATE UNIQUE INDEX "donation_access_token_key" ON "donation"("access_token");

-- CreateIndex
CREATE INDEX "donation_campaign_id_created_at_idx" ON "donation"("campaign_id", "created_at");

-- CreateIndex
CREATE INDEX "donation_call_id_decision_order_idx" ON "donation"("call_id", "decision_order");

-- CreateIndex
CREATE INDEX "donor_contact_email_idx" ON "donor_contact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_attempt_session_id_key" ON "checkout_attempt"("session_id");

-- CreateIndex
CREATE INDEX "checkout_attempt_state_expires_at_idx" ON "checkout_attempt"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_attempt_donation_id_attempt_key" ON "checkout_attempt"("donation_id", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "refund_stripe_refund_id_key" ON "refund"("stripe_refund_id");

-- CreateIndex
CREATE INDEX "refund_donation_id_idx" ON "refund"("donation_id");

-- CreateIndex
CREATE INDEX "refund_state_next_attempt_at_idx" ON "refund"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "account_campaign_id_idx" ON "account"("campaign_id");

-- CreateIndex
CREATE INDEX "account_fund_id_idx" ON "account"("fund_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_code_currency_key" ON "account"("code", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "entry_key_key" ON "entry"("key");

-- CreateIndex
CREATE INDEX "entry_donation_id_idx" ON "entry"("donation_id");

-- CreateIndex
CREATE INDEX "entry_call_id_id_idx" ON "entry"("call_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "posting_account_id_version_key" ON "posting"("account_id", "version");

-- CreateIndex
CREATE INDEX "match_fund_position_call_id_idx" ON "match_fund_position"("call_id");

-- CreateIndex
CREATE INDEX "match_campaign_position_call_id_idx" ON "match_campaign_position"("call_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

-- CreateIndex
CREATE INDEX "membership_organisation_id_idx" ON "membership"("organisation_id");

-- CreateIndex
CREATE INDEX "sign_in_code_email_created_at_idx" ON "sign_in_code"("email", "created_at");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "activity_subject_id_id_idx" ON "activity"("subject_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_key_key" ON "outbox_message"("key");

-- CreateIndex
CREATE UNIQUE INDEX "tranche_campaign_id_position_key" ON "tranche"("campaign_id", "position");

-- CreateIndex
CREATE INDEX "release_campaign_id_idx" ON "release"("campaign_id");

-- CreateIndex
CREATE INDEX "release_state_idx" ON "release"("state");

-- CreateIndex
CREATE INDEX "payout_release_id_idx" ON "payout"("release_id");

-- CreateIndex
CREATE INDEX "stripe_event_created_at_idx" ON "stripe_event"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_event_id_key" ON "inbox"("event_id");

-- CreateIndex
CREATE INDEX "balance_transaction_state_idx" ON "balance_transaction"("state");

-- CreateIndex
CREATE INDEX "balance_transaction_created_at_idx" ON "balance_transaction"("created_at");

-- AddForeignKey
ALTER TABLE "call" ADD CONSTRAINT "call_matcher_id_fkey" FOREIGN KEY ("matcher_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_terms" ADD CONSTRAINT "call_terms_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_fund" ADD CONSTRAINT "match_fund_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund_deposit" ADD CONSTRAINT "fund_deposit_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "match_fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_entrepreneur_id_fkey" FOREIGN KEY ("entrepreneur_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "call"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget_line" ADD CONSTRAINT "budget_line_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donation" ADD CONSTRAINT "donation_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "donor_contact" ADD CONSTRAINT "donor_contact_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout_attempt" ADD CONSTRAINT "checkout_attempt_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tranche" ADD CONSTRAINT "tranche_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_tranche_id_fkey" FOREIGN KEY ("tranche_id") REFERENCES "tranche"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
