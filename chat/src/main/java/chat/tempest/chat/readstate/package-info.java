/** How far people have read, and what mentions them since. */
@NullMarked
package chat.tempest.chat.readstate;

import org.jspecify.annotations.NullMarked;
