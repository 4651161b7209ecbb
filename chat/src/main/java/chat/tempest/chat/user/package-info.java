/** Profiles and settings. */
@NullMarked
package chat.tempest.chat.user;

import org.jspecify.annotations.NullMarked;
