/** Routes of channels and their overwrites. */
@NullMarked
package chat.tempest.api.channel;

import org.jspecify.annotations.NullMarked;
