-- The guild stands before the channel, so that their rows are locked in the order that deleting a
-- guild locks them.
CREATE TABLE messages (
  id               bigint      PRIMARY KEY,
  guild_id         bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  channel_id       bigint      NOT NULL REFERENCES channels ON DELETE CASCADE,
  author_id        bigint      NOT NULL REFERENCES users,
  type             integer     NOT NULL,
  content          text        NOT NULL CHECK (char_length(content) <= 4000),
  edited_at        timestamptz,
  reply_to         bigint,
  mention_everyone boolean     NOT NULL DEFAULT false,
  mention_roles    bigint[]    NOT NULL DEFAULT '{}',
  nonce            text        CHECK (char_length(nonce) <= 25)
);
CREATE INDEX messages_of_channel ON messages (channel_id, id);
CREATE INDEX messages_to_everyone ON messages (channel_id, id) WHERE mention_everyone;
CREATE INDEX messages_to_roles ON messages (channel_id, id) WHERE mention_roles <> '{}';
-- The same nonce of the same author in the same channel is the same message.
CREATE UNIQUE INDEX messages_by_nonce ON messages (channel_id, author_id, nonce) WHERE nonce IS NOT NULL;

-- Whom a message names. pings: whom it calls, settled when it is sent; who is named by an edit is
-- shown by name and not called.
CREATE TABLE mentions (
  user_id    bigint  NOT NULL REFERENCES users ON DELETE CASCADE,
  channel_id bigint  NOT NULL REFERENCES channels ON DELETE CASCADE,
  message_id bigint  NOT NULL REFERENCES messages ON DELETE CASCADE,
  pings      boolean NOT NULL,
  PRIMARY KEY (user_id, channel_id, message_id)
);
CREATE INDEX mentions_of_message ON mentions (message_id);

CREATE TABLE attachments (
  id           bigint  PRIMARY KEY,
  message_id   bigint  NOT NULL REFERENCES messages ON DELETE CASCADE,
  channel_id   bigint  NOT NULL,
  position     integer NOT NULL,
  filename     text    NOT NULL CHECK (char_length(filename) BETWEEN 1 AND 255),
  content_type text    NOT NULL,
  size         bigint  NOT NULL,
  width        integer,
  height       integer,
  description  text    CHECK (char_length(description) <= 1024)
);
CREATE INDEX attachments_of_message ON attachments (message_id, position);

CREATE TABLE read_states (
  user_id      bigint NOT NULL REFERENCES users ON DELETE CASCADE,
  channel_id   bigint NOT NULL REFERENCES channels ON DELETE CASCADE,
  last_read_id bigint,
  PRIMARY KEY (user_id, channel_id)
);
