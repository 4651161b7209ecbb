/** Who may do what, and who sees what. */
@NullMarked
package chat.tempest.chat.access;

import org.jspecify.annotations.NullMarked;
