/** Links into a guild. */
@NullMarked
package chat.tempest.chat.invite;

import org.jspecify.annotations.NullMarked;
