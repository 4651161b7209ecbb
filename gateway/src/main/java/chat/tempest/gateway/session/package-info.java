/** What is said on one connection, and the session that it carries. */
@NullMarked
package chat.tempest.gateway.session;

import org.jspecify.annotations.NullMarked;
