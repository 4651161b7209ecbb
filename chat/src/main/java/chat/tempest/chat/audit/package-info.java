/** What was changed by whom, for those who look after a guild. */
@NullMarked
package chat.tempest.chat.audit;

import org.jspecify.annotations.NullMarked;
