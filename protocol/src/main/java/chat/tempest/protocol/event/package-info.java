/** Everything that can happen, each with the stream it belongs to and who may see it. */
@NullMarked
package chat.tempest.protocol.event;

import org.jspecify.annotations.NullMarked;
