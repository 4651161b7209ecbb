package chat.tempest.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Rfc8949VectorsTest {
  private static final String REFUSED = "refused: ";

  static Stream<Arguments> vectors() {
    return lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 2))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void isReadAsTheRfcSaysOrRefusedForAReason(String hex, String wanted) {
    var cbor = HexFormat.of().parseHex(hex);
    if (wanted.startsWith(REFUSED)) {
      assertThatExceptionOfType(MalformedException.class)
          .isThrownBy(() -> Cbor.decode(cbor))
          .withMessage(wanted.substring(REFUSED.length()));
    } else {
      assertThat(Cbor.decode(cbor)).isEqualTo(value(wanted));
      assertThat(Cbor.encode(value(wanted))).isEqualTo(cbor);
    }
  }

  private static @Nullable Object value(String json) {
    return switch (json) {
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      case "null" -> null;
      case String bytes when bytes.startsWith("h'") ->
          HexFormat.of().parseHex(bytes.substring(2, bytes.length() - 1));
      default -> AnyShape.INSTANCE.read(new JsonReader(json));
    };
  }

  private static Stream<String> lines() {
    var name = "/rfc8949-appendix-a.txt";
    try (var file = Rfc8949VectorsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
