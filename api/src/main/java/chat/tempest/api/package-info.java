/** Tempest's api. */
@NullMarked
package chat.tempest.api;

import org.jspecify.annotations.NullMarked;
