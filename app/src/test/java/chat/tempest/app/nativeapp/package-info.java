@NullMarked
package chat.tempest.app.nativeapp;

import org.jspecify.annotations.NullMarked;
