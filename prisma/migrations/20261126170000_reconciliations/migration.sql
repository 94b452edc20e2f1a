-- One comparison of Stripe's account of our balance with the book.
CREATE TABLE "reconciliation" (
    "id" BIGSERIAL NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "lines_read" INTEGER NOT NULL,
    "lines_healed" INTEGER NOT NULL,
    "sums" JSONB NOT NULL,
    "difference_count" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,
    CONSTRAINT "reconciliation_pkey" PRIMARY KEY ("id")
);
