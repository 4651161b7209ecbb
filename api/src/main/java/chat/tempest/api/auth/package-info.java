/** The routes of signing in. */
@NullMarked
package chat.tempest.api.auth;

import org.jspecify.annotations.NullMarked;
