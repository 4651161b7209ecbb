/** Registration and sign-in with discoverable WebAuthn credentials. */
@NullMarked
package chat.tempest.auth.passkey;

import org.jspecify.annotations.NullMarked;
