package chat.tempest.auth.signup;

/**
 * A puzzle of ALTCHA (version 1): find the number from 0 to {@code maxnumber} whose decimal digits,
 * put behind the salt, have this SHA-256.
 *
 * @param algorithm always {@code SHA-256}
 * @param challenge the hash, in hex
 * @param maxnumber the greatest number that it may be
 * @param salt random, with the instant at which the puzzle expires
 * @param signature of the server, to be sent back
 */
public record Puzzle(
    String algorithm, String challenge, long maxnumber, String salt, String signature) {}
