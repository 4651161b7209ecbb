/** Threads: what they are, who follows them, and how they are put away and opened again. */
@NullMarked
package chat.tempest.chat.thread;

import org.jspecify.annotations.NullMarked;
