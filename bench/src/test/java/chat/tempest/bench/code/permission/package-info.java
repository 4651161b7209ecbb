@NullMarked
package chat.tempest.bench.code.permission;

import org.jspecify.annotations.NullMarked;
