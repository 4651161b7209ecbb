/** Snowflakes, typed ids, the clock and the problems that every module speaks of. */
@NullMarked
package chat.tempest.core;

import org.jspecify.annotations.NullMarked;
