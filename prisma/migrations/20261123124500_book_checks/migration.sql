-- Each check of the book's promises, with what it found.
CREATE TABLE "book_check" (
    "id" BIGSERIAL NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "broken" JSONB NOT NULL,

    CONSTRAINT "book_check_pkey" PRIMARY KEY ("id")
);
