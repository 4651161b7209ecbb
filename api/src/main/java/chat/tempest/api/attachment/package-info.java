/** Files of messages: how they come in with one, and how they are given out. */
@NullMarked
package chat.tempest.api.attachment;

import org.jspecify.annotations.NullMarked;
