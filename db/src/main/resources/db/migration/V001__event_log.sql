-- The outbox. A stream is a guild or a user; its head is the place of its last event.
CREATE TABLE event_streams (
  id   bigint PRIMARY KEY,
  head bigint NOT NULL DEFAULT 0 CHECK (head >= 0)
);

CREATE TABLE events (
  stream_id     bigint      NOT NULL,
  seq           bigint      NOT NULL,
  type          text        NOT NULL,
  audience_kind text        NOT NULL CHECK (audience_kind IN ('everyone', 'who_can_view', 'only')),
  audience_id   bigint      NOT NULL,
  changes_sight boolean     NOT NULL,
  data          bytea       NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (stream_id, seq)
);

CREATE INDEX events_by_age ON events USING brin (created_at);
