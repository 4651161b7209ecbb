/**
 * The gateway: WebSocket connections, the sessions that stand on them, and the delivery of events.
 */
@NullMarked
package chat.tempest.gateway;

import org.jspecify.annotations.NullMarked;
