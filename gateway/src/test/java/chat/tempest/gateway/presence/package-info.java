@NullMarked
package chat.tempest.gateway.presence;

import org.jspecify.annotations.NullMarked;
