/** Puts a load on a whole server, from outside, and measures what came of it and what it took. */
@NullMarked
package chat.tempest.bench.load;

import org.jspecify.annotations.NullMarked;
