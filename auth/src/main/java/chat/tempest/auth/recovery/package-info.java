/** Coming back into an account without one's passkeys. */
@NullMarked
package chat.tempest.auth.recovery;

import org.jspecify.annotations.NullMarked;
