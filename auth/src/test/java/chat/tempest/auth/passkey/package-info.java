@NullMarked
package chat.tempest.auth.passkey;

import org.jspecify.annotations.NullMarked;
