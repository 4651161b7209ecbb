/**
 * A device and an authenticator in software, for every test that needs somebody who is signed in.
 */
@NullMarked
package chat.tempest.auth.testing;

import org.jspecify.annotations.NullMarked;
