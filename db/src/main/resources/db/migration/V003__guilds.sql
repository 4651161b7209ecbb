-- rules_version counts the changes to owner, roles, overwrites and the tree of channels: what was
-- computed of them is good for as long as it stands.
CREATE TABLE guilds (
  id            bigint      PRIMARY KEY,
  name          text        NOT NULL CHECK (char_length(name) BETWEEN 2 AND 100),
  description   text        CHECK (char_length(description) <= 300),
  owner_id      bigint      NOT NULL REFERENCES users,
  rules_version bigint      NOT NULL DEFAULT 0,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE members (
  guild_id                     bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  user_id                      bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  nick                         text        CHECK (char_length(nick) BETWEEN 1 AND 32),
  joined_at                    timestamptz NOT NULL DEFAULT now(),
  communication_disabled_until timestamptz,
  PRIMARY KEY (guild_id, user_id)
);
CREATE INDEX members_of_user ON members (user_id);
CREATE INDEX members_by_age ON members (guild_id, joined_at, user_id);

-- Masks are 80 bits: numeric in two columns, bits 0 to 63 as a signed bigint and 64 to 79 apart.
CREATE TABLE roles (
  id          bigint   PRIMARY KEY,
  guild_id    bigint   NOT NULL REFERENCES guilds ON DELETE CASCADE,
  name        text     NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  color       integer  NOT NULL DEFAULT 0 CHECK (color BETWEEN 0 AND 16777215),
  hoist       boolean  NOT NULL DEFAULT false,
  mentionable boolean  NOT NULL DEFAULT false,
  position    integer  NOT NULL,
  allow_low   bigint   NOT NULL DEFAULT 0,
  allow_high  integer  NOT NULL DEFAULT 0 CHECK (allow_high BETWEEN 0 AND 65535),
  deny_low    bigint   NOT NULL DEFAULT 0,
  deny_high   integer  NOT NULL DEFAULT 0 CHECK (deny_high BETWEEN 0 AND 65535),
  CHECK (allow_low & deny_low = 0 AND allow_high & deny_high = 0)
);
CREATE INDEX roles_of_guild ON roles (guild_id);

CREATE TABLE member_roles (
  guild_id bigint NOT NULL,
  user_id  bigint NOT NULL,
  role_id  bigint NOT NULL REFERENCES roles ON DELETE CASCADE,
  PRIMARY KEY (guild_id, user_id, role_id),
  FOREIGN KEY (guild_id, user_id) REFERENCES members ON DELETE CASCADE
);
CREATE INDEX member_roles_of_role ON member_roles (role_id);

CREATE TABLE channels (
  id                  bigint  PRIMARY KEY,
  guild_id            bigint  NOT NULL REFERENCES guilds ON DELETE CASCADE,
  parent_id           bigint  REFERENCES channels ON DELETE SET NULL,
  type                integer NOT NULL,
  name                text    NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  topic               text    CHECK (char_length(topic) <= 1024),
  position            integer NOT NULL,
  rate_limit_per_user integer NOT NULL DEFAULT 0 CHECK (rate_limit_per_user BETWEEN 0 AND 21600)
);
CREATE INDEX channels_of_guild ON channels (guild_id);
CREATE INDEX channels_of_parent ON channels (parent_id);

-- scope_id is the guild, category, channel or thread; target_id a role or a user.
CREATE TABLE overwrites (
  guild_id   bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  scope_id   bigint      NOT NULL,
  target_id  bigint      NOT NULL,
  target     text        NOT NULL CHECK (target IN ('role', 'user')),
  allow_low  bigint      NOT NULL DEFAULT 0,
  allow_high integer     NOT NULL DEFAULT 0 CHECK (allow_high BETWEEN 0 AND 65535),
  deny_low   bigint      NOT NULL DEFAULT 0,
  deny_high  integer     NOT NULL DEFAULT 0 CHECK (deny_high BETWEEN 0 AND 65535),
  expires_at timestamptz,
  PRIMARY KEY (scope_id, target_id),
  CHECK (allow_low & deny_low = 0 AND allow_high & deny_high = 0)
);
CREATE INDEX overwrites_of_guild ON overwrites (guild_id);

CREATE TABLE invites (
  code       text        PRIMARY KEY,
  guild_id   bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  inviter_id bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  uses       integer     NOT NULL DEFAULT 0,
  max_uses   integer     NOT NULL DEFAULT 0 CHECK (max_uses BETWEEN 0 AND 100),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz
);
CREATE INDEX invites_of_guild ON invites (guild_id);

CREATE TABLE bans (
  guild_id   bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  user_id    bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  banned_by  bigint      REFERENCES users ON DELETE SET NULL,
  reason     text        CHECK (char_length(reason) <= 512),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (guild_id, user_id)
);

CREATE TABLE audit_log (
  id         bigint      PRIMARY KEY,
  guild_id   bigint      NOT NULL REFERENCES guilds ON DELETE CASCADE,
  actor_id   bigint      NOT NULL,
  action     text        NOT NULL,
  target_id  bigint      NOT NULL,
  before     jsonb,
  after      jsonb,
  reason     text        CHECK (char_length(reason) <= 512)
);
CREATE INDEX audit_log_of_guild ON audit_log (guild_id, id DESC);
