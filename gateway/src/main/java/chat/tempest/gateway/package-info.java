/** Tempest's gateway. */
@NullMarked
package chat.tempest.gateway;

import org.jspecify.annotations.NullMarked;
