/** Where the gateway is. */
@NullMarked
package chat.tempest.api.gateway;

import org.jspecify.annotations.NullMarked;
