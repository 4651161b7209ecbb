/** The edge: HTTP requests in, answers and problem documents out. Only here is Vert.x seen. */
@NullMarked
package chat.tempest.api.http;

import org.jspecify.annotations.NullMarked;
