/** What the operator should hear of. */
@NullMarked
package chat.tempest.auth.alert;

import org.jspecify.annotations.NullMarked;
