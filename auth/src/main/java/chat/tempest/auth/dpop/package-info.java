/**
 * Demonstrating proof of possession (RFC 9449), ES256 only: the verifier, its nonces and its memory
 * of proofs that were used.
 */
@NullMarked
package chat.tempest.auth.dpop;

import org.jspecify.annotations.NullMarked;
