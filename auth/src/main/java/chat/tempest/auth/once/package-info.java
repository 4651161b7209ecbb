/** What may be used once, on all nodes together. */
@NullMarked
package chat.tempest.auth.once;

import org.jspecify.annotations.NullMarked;
