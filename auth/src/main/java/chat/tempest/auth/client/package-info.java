/**
 * External bots: applications of people, each with an account of its own and a public key. They get
 * tokens by assertions that they sign (RFC 7523); there is no secret for them to leak.
 */
@NullMarked
package chat.tempest.auth.client;

import org.jspecify.annotations.NullMarked;
