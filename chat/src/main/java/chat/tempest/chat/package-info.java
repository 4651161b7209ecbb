/**
 * What people do with each other, one package a feature: a deed is a class named after what it
 * does, a store is the SQL of one noun.
 */
@NullMarked
package chat.tempest.chat;

import org.jspecify.annotations.NullMarked;
