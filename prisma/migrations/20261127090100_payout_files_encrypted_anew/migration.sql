-- After a change of the secret a file is encrypted anew with another key: its bytes stay what their hash says. Nothing else of it changes.
DROP TRIGGER payout_file_never_changes ON "payout_file";
CREATE TRIGGER payout_file_never_leaves BEFORE DELETE OR TRUNCATE ON "payout_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_payout_file_change();
CREATE TRIGGER payout_file_never_changes BEFORE UPDATE ON "payout_file" FOR EACH ROW
  WHEN ((OLD.batch_id, OLD.format, OLD.name, OLD.media_type, OLD.hash)
        IS DISTINCT FROM (NEW.batch_id, NEW.format, NEW.name, NEW.media_type, NEW.hash)
        OR OLD.content_key = NEW.content_key)
  EXECUTE FUNCTION refuse_payout_file_change();
