/** The rules of permissions, told as sentences and as properties against a naive model. */
@NullMarked
package chat.tempest.perms;

import org.jspecify.annotations.NullMarked;
