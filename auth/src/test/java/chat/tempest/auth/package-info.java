@NullMarked
package chat.tempest.auth;

import org.jspecify.annotations.NullMarked;
