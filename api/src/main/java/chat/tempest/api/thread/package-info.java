/** Routes of threads. */
@NullMarked
package chat.tempest.api.thread;

import org.jspecify.annotations.NullMarked;
