-- There is no password column, and there never will be one.
CREATE TABLE users (
  id          bigint      PRIMARY KEY,
  username    text        NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9_.]{2,32}$'),
  global_name text        NOT NULL CHECK (char_length(global_name) BETWEEN 1 AND 32),
  pronouns    text        CHECK (char_length(pronouns) <= 40),
  bio         text        CHECK (char_length(bio) <= 190),
  bot         boolean     NOT NULL DEFAULT false,
  webauthn_id bytea       NOT NULL UNIQUE CHECK (octet_length(webauthn_id) = 64),
  settings    jsonb       NOT NULL DEFAULT '{"entries": {}}',
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE passkeys (
  credential_id    bytea       PRIMARY KEY,
  user_id          bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  name             text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 64),
  public_key       bytea       NOT NULL,
  sign_count       bigint      NOT NULL,
  backup_eligible  boolean     NOT NULL,
  backed_up        boolean     NOT NULL,
  transports       text[]      NOT NULL,
  aaguid           uuid        NOT NULL,
  created_at       timestamptz NOT NULL DEFAULT now(),
  last_used_at     timestamptz
);
CREATE INDEX passkeys_of_user ON passkeys (user_id);

-- One row a begun registration or sign-in; used once, short-lived, bound to the key that began it.
CREATE TABLE ceremonies (
  id           uuid        PRIMARY KEY,
  kind         text        NOT NULL CHECK (kind IN ('registration', 'authentication')),
  challenge    bytea       NOT NULL,
  jkt          text        NOT NULL,
  webauthn_id  bytea,
  display_name text,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX ceremonies_by_expiry ON ceremonies (expires_at);

-- A device holds a key, and is a refresh family: gen counts its rotations.
CREATE TABLE devices (
  id            bigint      PRIMARY KEY,
  user_id       bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  name          text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
  jkt           text        NOT NULL,
  credential_id bytea       REFERENCES passkeys ON DELETE SET NULL,
  gen           integer     NOT NULL DEFAULT 0,
  rid_hash      bytea,
  salt          bytea       NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  last_used_at  timestamptz NOT NULL DEFAULT now(),
  expires_at    timestamptz NOT NULL,
  revoked_at    timestamptz,
  revoked_for   text,
  exposed_at    timestamptz
);
CREATE INDEX devices_of_user ON devices (user_id);

CREATE TABLE access_tokens (
  token_hash bytea       PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  device_id  bigint      NOT NULL REFERENCES devices ON DELETE CASCADE,
  user_id    bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX access_tokens_of_device ON access_tokens (device_id);
CREATE INDEX access_tokens_by_expiry ON access_tokens (expires_at);
