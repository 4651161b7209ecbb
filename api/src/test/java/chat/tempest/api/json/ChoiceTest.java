package chat.tempest.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.tempest.core.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
  private final Json json = new Json();

  @ToldApartBy(value = "kind", otherwise = "unknown_kind")
  private sealed interface Plant {
    record Tree(int rings) implements Plant {}

    record ClimbingRose(String colour) implements Plant {}
  }

  private sealed interface Fruit {
    record Apple(int seeds) implements Fruit {}

    record Fig(boolean ripe) implements Fruit {}
  }

  @Test
  void theFieldSaysWhichItIs() {
    assertThat(read("{\"kind\":\"tree\",\"rings\":7}")).isEqualTo(new Plant.Tree(7));
    assertThat(read("{\"colour\":\"red\",\"kind\":\"climbing_rose\"}"))
        .isEqualTo(new Plant.ClimbingRose("red"));
  }

  @Test
  void aWordThatIsNoneHasACodeOfItsOwn() {
    assertThatExceptionOfType(Problem.BadGrant.class)
        .isThrownBy(() -> read("{\"kind\":\"Tree\",\"rings\":7}"))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("unknown_kind"))
        .satisfies(refused -> assertThat(refused.detail()).contains("tree, climbing_rose"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"rings\":7}", "{\"kind\":7}", "{\"kind\":null}"})
  void withoutAWordItIsRefusedByTheField(String text) {
    assertRefused(text, "kind");
  }

  @Test
  void aFieldOfAnotherKindIsUnknown() {
    assertRefused("{\"kind\":\"tree\",\"rings\":7,\"colour\":\"red\"}", "colour");
  }

  @Test
  void theSchemaShowsEachWithItsWord() {
    json.schema(Plant.class);

    assertThat(json.definitions().get("ClimbingRose"))
        .asString()
        .contains("kind", "climbing_rose", "colour");
    assertThat(json.schema(Plant.class)).containsKeys("anyOf", "discriminator");
  }

  @Test
  void anAnswerIsWrittenAsWhatItIs() {
    assertThat(json.write(new Fruit.Fig(true), Fruit.class))
        .asString()
        .isEqualTo("{\"ripe\":true}");
    assertThat(json.write(new Fruit.Apple(5), Fruit.class)).asString().isEqualTo("{\"seeds\":5}");
    assertThat(json.schema(Fruit.class)).isInstanceOf(Map.class).containsOnlyKeys("anyOf");
  }

  private Object read(String text) {
    return json.read(text.getBytes(UTF_8), Plant.class);
  }

  private void assertRefused(String text, String path) {
    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> read(text))
        .satisfies(
            refused ->
                assertThat(refused.fields()).extracting(Problem.Field::path).containsExactly(path));
  }
}
