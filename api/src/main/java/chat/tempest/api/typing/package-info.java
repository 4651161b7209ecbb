/** The route that says that somebody writes. */
@NullMarked
package chat.tempest.api.typing;

import org.jspecify.annotations.NullMarked;
