@NullMarked
package chat.tempest.auth.token;

import org.jspecify.annotations.NullMarked;
