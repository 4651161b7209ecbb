/** Who may do what and why, and what would change. */
@NullMarked
package chat.tempest.chat.permission;

import org.jspecify.annotations.NullMarked;
