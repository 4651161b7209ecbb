/** What the two ends of the gateway say to each other, and why a connection is closed. */
@NullMarked
package chat.tempest.protocol.frame;

import org.jspecify.annotations.NullMarked;
