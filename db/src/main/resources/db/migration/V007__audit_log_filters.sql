-- What the audit log is read by. Without these a filter that fits little reads all of a guild's log.
CREATE INDEX audit_log_of_actor ON audit_log (guild_id, actor_id, id DESC);
CREATE INDEX audit_log_of_action ON audit_log (guild_id, action, id DESC);
CREATE INDEX audit_log_of_target ON audit_log (guild_id, target_id, id DESC);
