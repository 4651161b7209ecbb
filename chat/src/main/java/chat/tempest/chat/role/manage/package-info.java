/**
 * Roles as those who manage a guild know them: made, changed, ordered, deleted, given and taken.
 */
@NullMarked
package chat.tempest.chat.role.manage;

import org.jspecify.annotations.NullMarked;
