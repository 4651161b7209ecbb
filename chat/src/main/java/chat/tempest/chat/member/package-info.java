/** Who is in a guild. */
@NullMarked
package chat.tempest.chat.member;

import org.jspecify.annotations.NullMarked;
