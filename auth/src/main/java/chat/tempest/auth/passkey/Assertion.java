package chat.tempest.auth.passkey;

/** What a verified assertion says of its passkey. */
record Assertion(byte[] credentialId, long signCount, boolean backupEligible, boolean backedUp) {}
