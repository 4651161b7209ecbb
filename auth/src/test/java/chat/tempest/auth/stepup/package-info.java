@NullMarked
package chat.tempest.auth.stepup;

import org.jspecify.annotations.NullMarked;
