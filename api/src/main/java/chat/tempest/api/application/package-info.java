/** The routes of external bots. */
@NullMarked
package chat.tempest.api.application;

import org.jspecify.annotations.NullMarked;
