/** The whole server, and people at it who send whatever they like. */
@NullMarked
package chat.tempest.app.testing;

import org.jspecify.annotations.NullMarked;
