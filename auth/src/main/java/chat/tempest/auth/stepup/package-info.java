/** Using a passkey for one dangerous deed. */
@NullMarked
package chat.tempest.auth.stepup;

import org.jspecify.annotations.NullMarked;
