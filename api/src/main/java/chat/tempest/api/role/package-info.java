/** Routes of roles. */
@NullMarked
package chat.tempest.api.role;

import org.jspecify.annotations.NullMarked;
