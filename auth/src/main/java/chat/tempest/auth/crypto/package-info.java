/** The few primitives that tokens and proofs are made of. */
@NullMarked
package chat.tempest.auth.crypto;

import org.jspecify.annotations.NullMarked;
