/** The attacks on signing in that are known, in one table, tried on the running server. */
@NullMarked
package chat.tempest.app.attack;

import org.jspecify.annotations.NullMarked;
