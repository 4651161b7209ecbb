/** Who is there. Kept in memory: nobody is online after a restart until they come back. */
@NullMarked
package chat.tempest.chat.presence;

import org.jspecify.annotations.NullMarked;
