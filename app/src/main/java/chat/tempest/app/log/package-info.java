/** How the log is written: one JSON object a line, or plain text. */
@NullMarked
package chat.tempest.app.log;

import org.jspecify.annotations.NullMarked;
