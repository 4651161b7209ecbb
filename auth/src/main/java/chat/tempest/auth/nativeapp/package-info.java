/**
 * Native apps: they have no WebAuthn of their own, so they sign in through a page in the system's
 * browser, which sends them a code (RFC 8252, RFC 7636, RFC 9449 section 10).
 */
@NullMarked
package chat.tempest.auth.nativeapp;

import org.jspecify.annotations.NullMarked;
