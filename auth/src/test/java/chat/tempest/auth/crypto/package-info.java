@NullMarked
package chat.tempest.auth.crypto;

import org.jspecify.annotations.NullMarked;
