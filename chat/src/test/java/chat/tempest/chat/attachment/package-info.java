/** Files of messages, tested on a real disk and a real database. */
@NullMarked
package chat.tempest.chat.attachment;

import org.jspecify.annotations.NullMarked;
