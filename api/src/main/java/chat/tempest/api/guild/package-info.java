/** Routes of guilds. */
@NullMarked
package chat.tempest.api.guild;

import org.jspecify.annotations.NullMarked;
