@NullMarked
package chat.tempest.bench.load;

import org.jspecify.annotations.NullMarked;
