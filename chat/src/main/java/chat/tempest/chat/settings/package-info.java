/** What a person's clients keep of their choices, the same on all of their devices. */
@NullMarked
package chat.tempest.chat.settings;

import org.jspecify.annotations.NullMarked;
