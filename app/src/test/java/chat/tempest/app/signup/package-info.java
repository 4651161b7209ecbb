@NullMarked
package chat.tempest.app.signup;

import org.jspecify.annotations.NullMarked;
