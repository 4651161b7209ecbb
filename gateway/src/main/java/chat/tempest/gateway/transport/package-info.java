/** Bytes on their way out: frames, the mailbox of each event loop, connections. */
@NullMarked
package chat.tempest.gateway.transport;

import org.jspecify.annotations.NullMarked;
