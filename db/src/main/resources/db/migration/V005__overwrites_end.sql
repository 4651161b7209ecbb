CREATE INDEX overwrites_by_end ON overwrites (expires_at) WHERE expires_at IS NOT NULL;

-- Null where nobody did it: something came to its end by itself.
ALTER TABLE audit_log ALTER COLUMN actor_id DROP NOT NULL;
