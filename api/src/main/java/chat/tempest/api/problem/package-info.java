/** RFC 9457 problem documents. */
@NullMarked
package chat.tempest.api.problem;

import org.jspecify.annotations.NullMarked;
