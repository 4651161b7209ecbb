@NullMarked
package chat.tempest.auth.dpop;

import org.jspecify.annotations.NullMarked;
