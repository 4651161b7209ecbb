/** Health and metrics. */
@NullMarked
package chat.tempest.api.ops;

import org.jspecify.annotations.NullMarked;
