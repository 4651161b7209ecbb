-- A thread is a row of channels as well, with its channel as the parent: whatever a channel has,
-- messages, read states, overwrites, a thread has too.
CREATE TABLE threads (
  id                    bigint      PRIMARY KEY REFERENCES channels ON DELETE CASCADE,
  guild_id              bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  parent_id             bigint      NOT NULL REFERENCES channels ON DELETE CASCADE,
  owner_id              bigint      NOT NULL REFERENCES users,
  created_at            timestamptz NOT NULL,
  archived              boolean     NOT NULL DEFAULT false,
  archived_at           timestamptz NOT NULL,
  auto_archive_duration integer     NOT NULL CHECK (auto_archive_duration IN (0, 60, 1440, 4320, 10080)),
  due_at                timestamptz,
  locked                boolean     NOT NULL DEFAULT false,
  invitable             boolean     NOT NULL DEFAULT true,
  member_count          integer     NOT NULL DEFAULT 0,
  message_count         integer     NOT NULL DEFAULT 0,
  CHECK (due_at IS NULL OR NOT archived)
);
CREATE INDEX threads_active ON threads (guild_id) WHERE NOT archived;
CREATE INDEX threads_archived ON threads (parent_id, archived_at DESC) WHERE archived;
CREATE INDEX threads_lately_archived ON threads (guild_id, archived_at) WHERE archived;
CREATE INDEX threads_due ON threads (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX threads_of_owner ON threads (parent_id, owner_id, created_at);

-- Those who follow a thread; in a private one, those who may see it.
CREATE TABLE thread_members (
  thread_id bigint      NOT NULL REFERENCES threads ON DELETE CASCADE,
  user_id   bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (thread_id, user_id)
);
CREATE INDEX threads_of_member ON thread_members (user_id, joined_at DESC);

-- The channels of a guild without its threads, of which there may be very many.
CREATE INDEX channels_proper ON channels (guild_id) WHERE type NOT IN (11, 12);
