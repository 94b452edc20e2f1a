-- A secret that was shown in one session is not the one that another sets up: who read somebody's e-mail before them would know it.
ALTER TABLE "second_factor" ADD COLUMN "begun_in" UUID;
