@NullMarked
package chat.tempest.auth.nativeapp;

import org.jspecify.annotations.NullMarked;
