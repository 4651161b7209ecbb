/** The OpenAPI 3.1 document of the route table, and a page to read it. */
@NullMarked
package chat.tempest.api.openapi;

import org.jspecify.annotations.NullMarked;
