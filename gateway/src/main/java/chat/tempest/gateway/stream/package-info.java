/** The streams of events that sessions of this node follow, and who sees what of them. */
@NullMarked
package chat.tempest.gateway.stream;

import org.jspecify.annotations.NullMarked;
