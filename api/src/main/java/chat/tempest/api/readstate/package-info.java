/** Routes of read states. */
@NullMarked
package chat.tempest.api.readstate;

import org.jspecify.annotations.NullMarked;
