/** Recovery codes: what is written on paper. */
@NullMarked
package chat.tempest.auth.code;

import org.jspecify.annotations.NullMarked;
