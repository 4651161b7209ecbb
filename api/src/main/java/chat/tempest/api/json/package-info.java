/** JSON read strictly, written, and described, from the types alone. */
@NullMarked
package chat.tempest.api.json;

import org.jspecify.annotations.NullMarked;
