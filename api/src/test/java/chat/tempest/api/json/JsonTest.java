package chat.tempest.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String GOOD =
      "{\"name\":\"oak\",\"rings\":7,\"age\":9007199254740991,\"grows\":true,\"kind\":\"leafy\","
          + "\"channel_id\":\"12\",\"nests\":[{\"eggs\":3}],\"note\":null}";

  private final Json json = new Json();

  private enum Kind {
    LEAFY,
    NEEDLED
  }

  private record Nest(int eggs) {
    private Nest {
      if (eggs < 0) {
        throw Problem.invalid("eggs", "fewer than none");
      }
    }
  }

  private record Tree(
      String name,
      int rings,
      long age,
      boolean grows,
      Kind kind,
      ChannelId channelId,
      List<Nest> nests,
      Optional<String> note) {}

  @Test
  void whatFitsIsRead() {
    assertThat(read(GOOD))
        .isEqualTo(
            new Tree(
                "oak",
                7,
                9_007_199_254_740_991L,
                true,
                Kind.LEAFY,
                new ChannelId(12),
                List.of(new Nest(3)),
                Optional.empty()));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var tree = read(GOOD);

    assertThat(json.read(json.write(tree, Tree.class), Tree.class)).isEqualTo(tree);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    var bad =
        "{\"name\":1,\"rings\":\"7\",\"age\":1.5,\"grows\":\"true\",\"kind\":\"LEAFY\","
            + "\"channel_id\":12,\"nests\":[{\"eggs\":-1},{\"legs\":2}],\"colour\":\"green\"}";

    assertRefused(bad)
        .extracting(Problem.Field::path)
        .containsExactly(
            "name",
            "rings",
            "age",
            "grows",
            "kind",
            "channel_id",
            "nests[0].eggs",
            "nests[1].eggs",
            "nests[1].legs",
            "colour");
  }

  @Test
  void whatMayNotBeNullOrAbsentIsNot() {
    assertRefused(GOOD.replace("\"oak\"", "null"))
        .extracting(Problem.Field::path, Problem.Field::detail)
        .containsExactly(tuple("name", "may not be null"));
    assertRefused(GOOD.replace("\"rings\":7,", ""))
        .extracting(Problem.Field::path, Problem.Field::detail)
        .containsExactly(tuple("rings", "is missing"));
  }

  @Test
  void aFieldThatStandsTwiceIsNamed() {
    assertRefused(GOOD.replace("{\"eggs\":3}", "{\"eggs\":3,\"eggs\":4}"))
        .extracting(Problem.Field::path, Problem.Field::detail)
        .containsExactly(tuple("nests[0].eggs", "stands twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740992", "-9007199254740992", "1e3", "1.0", "1e400"})
  void aNumberThatJavaScriptCannotHoldOrThatIsNotWholeIsRefused(String number) {
    assertRefused(GOOD.replace("9007199254740991", number))
        .extracting(Problem.Field::path)
        .containsExactly("age");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\""})
  void textThatCannotBeStoredIsRefused(String text) {
    assertRefused(GOOD.replace("\"oak\"", text))
        .extracting(Problem.Field::path)
        .containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}x",
        "{} {}",
        "// a\n{}",
        "{'a':1}",
        "{\"a\":01}",
        "\uFEFF{}",
        "NaN"
      })
  void whatIsNoJsonIsRefusedAsAWhole(String text) {
    assertRefused(text).extracting(Problem.Field::path).containsExactly("");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    var overlong = new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'};

    assertThatExceptionOfType(Problem.Invalid.class)
        .isThrownBy(() -> json.read(overlong, String.class));
  }

  @Test
  void whatIsNestedDeeplyIsRefusedWithoutBeingFollowed() {
    assertRefused("[".repeat(100_000)).extracting(Problem.Field::path).containsExactly("");
  }

  @Test
  void nobodyIsToldMoreThanFiftyThings() {
    var fields = new StringBuilder("{");
    for (int i = 0; i < 500; i++) {
      fields.append("\"f").append(i).append("\":1,");
    }

    assertRefused(fields.append("\"last\":1}").toString()).hasSize(50);
  }

  private Object read(String text) {
    return json.read(text.getBytes(StandardCharsets.UTF_8), Tree.class);
  }

  private ListAssert<Problem.Field> assertRefused(String text) {
    var thrown =
        assertThatExceptionOfType(Problem.Invalid.class).isThrownBy(() -> read(text)).actual();
    return assertThat(thrown.fields());
  }
}
