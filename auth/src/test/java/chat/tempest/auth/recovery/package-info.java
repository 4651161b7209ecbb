@NullMarked
package chat.tempest.auth.recovery;

import org.jspecify.annotations.NullMarked;
