package chat.tempest.api.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a sealed interface of records that a body is read as: which of them is told by a field
 * that holds the record's name in snake_case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ToldApartBy {
  /** The field, as in {@code grant_type}. */
  String value();

  /** The code of the refusal where it holds none of the names. */
  String otherwise();
}
