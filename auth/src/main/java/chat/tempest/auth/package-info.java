/**
 * Signing in: passkeys, DPoP-bound tokens and the devices that hold them. {@link
 * chat.tempest.auth.Auth} builds all of it; the edges see what it hands out.
 */
@NullMarked
package chat.tempest.auth;

import org.jspecify.annotations.NullMarked;
