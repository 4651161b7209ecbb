/** Tempest's chat. */
@NullMarked
package chat.tempest.chat;

import org.jspecify.annotations.NullMarked;
