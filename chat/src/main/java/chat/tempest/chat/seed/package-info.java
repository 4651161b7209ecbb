/** A server to look around in: made by the same deeds as everything else. */
@NullMarked
package chat.tempest.chat.seed;

import org.jspecify.annotations.NullMarked;
