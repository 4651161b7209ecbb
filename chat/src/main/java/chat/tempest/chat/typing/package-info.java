/** Who is writing just now. */
@NullMarked
package chat.tempest.chat.typing;

import org.jspecify.annotations.NullMarked;
