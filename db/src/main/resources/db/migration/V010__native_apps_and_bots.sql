-- A native app that asks, through a page in the system's browser, to be let in. Used once, by one try.
CREATE TABLE native_requests (
  id             uuid        PRIMARY KEY,
  jkt            text        NOT NULL,
  challenge      bytea       NOT NULL,
  client_id      text        NOT NULL,
  redirect_uri   text        NOT NULL,
  code_challenge text        NOT NULL,
  dpop_jkt       text        NOT NULL,
  expires_at     timestamptz NOT NULL
);
CREATE INDEX native_requests_by_expiry ON native_requests (expires_at);

-- What the app is given for it. A used code stays for a day, so that a second use is noticed.
CREATE TABLE authorization_codes (
  code_hash      bytea       PRIMARY KEY CHECK (octet_length(code_hash) = 32),
  user_id        bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  credential_id  bytea       NOT NULL REFERENCES passkeys ON DELETE CASCADE,
  client_id      text        NOT NULL,
  redirect_uri   text        NOT NULL,
  code_challenge text        NOT NULL,
  dpop_jkt       text        NOT NULL,
  expires_at     timestamptz NOT NULL,
  used_at        timestamptz,
  device_id      bigint      REFERENCES devices ON DELETE SET NULL
);
CREATE INDEX authorization_codes_of_user ON authorization_codes (user_id);
CREATE INDEX authorization_codes_of_passkey ON authorization_codes (credential_id);
CREATE INDEX authorization_codes_by_expiry ON authorization_codes (expires_at);

-- What may be used once on all nodes together: solved puzzles, the ids of assertions. Hashes only.
CREATE TABLE used_once (
  thing_hash bytea       PRIMARY KEY CHECK (octet_length(thing_hash) = 32),
  expires_at timestamptz NOT NULL
);
CREATE INDEX used_once_by_expiry ON used_once (expires_at);

-- A bot that runs elsewhere, with the public key that it signs its assertions with. Its id is that
-- of its account, which stays when the application goes: its messages have an author.
CREATE TABLE applications (
  id         bigint      PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  owner_id   bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 32),
  key_x      text        NOT NULL CHECK (char_length(key_x) = 43),
  key_y      text        NOT NULL CHECK (char_length(key_y) = 43),
  created_at timestamptz NOT NULL
);
CREATE INDEX applications_of_owner ON applications (owner_id, id);
