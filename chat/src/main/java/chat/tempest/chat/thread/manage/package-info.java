/** What people do with threads. */
@NullMarked
package chat.tempest.chat.thread.manage;

import org.jspecify.annotations.NullMarked;
