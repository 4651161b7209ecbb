/** What an operator may set. */
@NullMarked
package chat.tempest.app.config;

import org.jspecify.annotations.NullMarked;
