/** Overwrites, and who may do what and why. */
@NullMarked
package chat.tempest.api.permission;

import org.jspecify.annotations.NullMarked;
