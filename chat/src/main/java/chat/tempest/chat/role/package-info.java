/** Roles, as far as guilds and messages need them. */
@NullMarked
package chat.tempest.chat.role;

import org.jspecify.annotations.NullMarked;
