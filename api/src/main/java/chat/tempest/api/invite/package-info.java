/** Routes of invites. */
@NullMarked
package chat.tempest.api.invite;

import org.jspecify.annotations.NullMarked;
