/** Worlds for tests: real people in real guilds on a real database, in a line each. */
@NullMarked
package chat.tempest.chat.world;

import org.jspecify.annotations.NullMarked;
