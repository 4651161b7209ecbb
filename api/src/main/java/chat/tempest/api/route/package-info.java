/** The typed route table: one declaration makes dispatch, document, limit and test. */
@NullMarked
package chat.tempest.api.route;

import org.jspecify.annotations.NullMarked;
