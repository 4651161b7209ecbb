/** What 'may they?' costs, beside the same algorithm on the masks that the JDK offers. */
@NullMarked
package chat.tempest.bench.code.permission;

import org.jspecify.annotations.NullMarked;
