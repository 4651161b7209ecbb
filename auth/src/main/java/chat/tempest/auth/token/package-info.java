/** Access tokens, refresh families and the devices that they belong to. */
@NullMarked
package chat.tempest.auth.token;

import org.jspecify.annotations.NullMarked;
