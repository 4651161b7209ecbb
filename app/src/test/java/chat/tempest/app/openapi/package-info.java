/** The published document of the interface, held against the server. */
@NullMarked
package chat.tempest.app.openapi;

import org.jspecify.annotations.NullMarked;
