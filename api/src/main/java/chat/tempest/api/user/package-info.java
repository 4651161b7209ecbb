/** Routes of one's own profile and settings. */
@NullMarked
package chat.tempest.api.user;

import org.jspecify.annotations.NullMarked;
