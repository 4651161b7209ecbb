/**
 * Permissions: 80 bits, their resolution over four scopes, and the explanation. No I/O, no clock.
 */
@NullMarked
package chat.tempest.perms;

import org.jspecify.annotations.NullMarked;
