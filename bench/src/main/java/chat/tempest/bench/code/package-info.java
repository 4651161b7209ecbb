/** What pieces of the code cost by themselves, measured by JMH. */
@NullMarked
package chat.tempest.bench.code;

import org.jspecify.annotations.NullMarked;
