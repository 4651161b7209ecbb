/** Routes of members. */
@NullMarked
package chat.tempest.api.member;

import org.jspecify.annotations.NullMarked;
