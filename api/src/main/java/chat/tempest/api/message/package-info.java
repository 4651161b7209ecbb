/** Routes of messages. */
@NullMarked
package chat.tempest.api.message;

import org.jspecify.annotations.NullMarked;
