/** Channels and categories, their order and their overwrites. */
@NullMarked
package chat.tempest.chat.channel;

import org.jspecify.annotations.NullMarked;
