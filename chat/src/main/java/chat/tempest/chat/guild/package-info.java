/** Guilds: made, changed, left, deleted. */
@NullMarked
package chat.tempest.chat.guild;

import org.jspecify.annotations.NullMarked;
