@NullMarked
package chat.tempest.api.http;

import org.jspecify.annotations.NullMarked;
