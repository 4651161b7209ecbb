/** Who is there, as far as this node knows. */
@NullMarked
package chat.tempest.gateway.presence;

import org.jspecify.annotations.NullMarked;
