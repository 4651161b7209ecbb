/**
 * Who may make an account: anybody, those who are invited, or those who do a little work for it.
 */
@NullMarked
package chat.tempest.auth.signup;

import org.jspecify.annotations.NullMarked;
