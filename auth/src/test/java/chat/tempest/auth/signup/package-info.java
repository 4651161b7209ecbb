@NullMarked
package chat.tempest.auth.signup;

import org.jspecify.annotations.NullMarked;
