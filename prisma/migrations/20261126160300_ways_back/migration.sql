-- A gift in hand that was confirmed by mistake, and a write-off, can be reversed by two people.
ALTER TYPE "hand_gift_state" ADD VALUE 'reversed';
ALTER TYPE "donation_state" ADD VALUE 'reversed';
ALTER TYPE "write_off_state" ADD VALUE 'reversed';
