-- More begins as a ceremony than signing up and in: for whom, and what it is about.
ALTER TABLE ceremonies
  DROP CONSTRAINT ceremonies_kind_check,
  ADD COLUMN user_id bigint REFERENCES users ON DELETE CASCADE,
  ADD COLUMN subject text,
  ADD CONSTRAINT ceremonies_kind_check
    CHECK (kind IN ('registration', 'authentication', 'passkey', 'step_up', 'recovery', 'native'));
CREATE INDEX ceremonies_of_user ON ceremonies (user_id) WHERE user_id IS NOT NULL;

-- The coarse network that a device was last seen at, as in 192.0.2.0/24.
ALTER TABLE devices
  ADD COLUMN platform text NOT NULL DEFAULT 'web'
    CHECK (platform IN ('web', 'desktop', 'command_line', 'bot')),
  ADD COLUMN network text;
CREATE INDEX devices_of_passkey ON devices (credential_id);

-- A deed that a passkey was used for just now, to be done once.
CREATE TABLE step_ups (
  token_hash bytea       PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  device_id  bigint      NOT NULL REFERENCES devices ON DELETE CASCADE,
  deed       text        NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX step_ups_of_device ON step_ups (device_id);
CREATE INDEX step_ups_by_expiry ON step_ups (expires_at);

-- What the owner of an account should know of. Names of devices are kept as they were.
CREATE TABLE security_events (
  id          bigint      PRIMARY KEY,
  user_id     bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  type        text        NOT NULL,
  device_id   bigint,
  device_name text,
  network     text,
  created_at  timestamptz NOT NULL
);
CREATE INDEX security_events_of_user ON security_events (user_id, id DESC);
CREATE INDEX security_events_by_time ON security_events (created_at);

-- HMACs of the codes. A set is made and replaced as a whole.
CREATE TABLE recovery_codes (
  code_hash bytea       PRIMARY KEY CHECK (octet_length(code_hash) = 32),
  user_id   bigint      NOT NULL REFERENCES users ON DELETE CASCADE,
  made_at   timestamptz NOT NULL,
  used_at   timestamptz
);
CREATE INDEX recovery_codes_of_user ON recovery_codes (user_id);

-- A new device that asks those of an account to let it in. Without a user where nobody has the name.
CREATE TABLE approvals (
  id          uuid        PRIMARY KEY,
  user_id     bigint      REFERENCES users ON DELETE CASCADE,
  jkt         text        NOT NULL,
  number      text        NOT NULL CHECK (number ~ '^[0-9]{2}$'),
  device_name text        NOT NULL CHECK (char_length(device_name) BETWEEN 1 AND 100),
  network     text        NOT NULL,
  approved_at timestamptz,
  expires_at  timestamptz NOT NULL
);
CREATE INDEX approvals_of_user ON approvals (user_id);
CREATE INDEX approvals_by_expiry ON approvals (expires_at);
