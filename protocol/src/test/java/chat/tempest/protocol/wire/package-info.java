@NullMarked
package chat.tempest.protocol.wire;

import org.jspecify.annotations.NullMarked;
