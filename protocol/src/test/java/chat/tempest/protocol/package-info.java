@NullMarked
package chat.tempest.protocol;

import org.jspecify.annotations.NullMarked;
