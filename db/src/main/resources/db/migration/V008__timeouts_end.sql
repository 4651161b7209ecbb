CREATE INDEX members_by_timeout ON members (communication_disabled_until)
  WHERE communication_disabled_until IS NOT NULL;
