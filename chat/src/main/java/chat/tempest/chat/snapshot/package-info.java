/** All that a session needs at its start, as of one moment. */
@NullMarked
package chat.tempest.chat.snapshot;

import org.jspecify.annotations.NullMarked;
