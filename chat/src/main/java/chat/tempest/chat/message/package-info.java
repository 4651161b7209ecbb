/** Messages: sent, edited, deleted, read in pages. */
@NullMarked
package chat.tempest.chat.message;

import org.jspecify.annotations.NullMarked;
