package chat.tempest.protocol.wire;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CborStrictnessTest {

  @ParameterizedTest
  @CsvSource({
    "'', cut short",
    "18, cut short",
    "1817, not the shortest head",
    "1900ff, not the shortest head",
    "1a0000ffff, not the shortest head",
    "1b00000000ffffffff, not the shortest head",
    "fa3f800000, not the shortest float",
    "fb3ff8000000000000, not the shortest float",
    "f97e01, not the shortest float",
    "0000, bytes after the end",
    "9affffffff, cut short",
    "9b7fffffffffffffff, cut short",
    "9bffffffffffffffff, cut short",
    "bb7fffffffffffffff, cut short",
    "a2616101, cut short",
    "7b7fffffffffffffff61, cut short",
    "a2616201616101, 'keys stand in order, each once'",
    "a2616101616102, 'keys stand in order, each once'",
    "a262616101616202, 'keys stand in order, each once'",
    "61ff, not UTF-8",
    "62c080, not UTF-8",
    "63eda080, not UTF-8",
    "1c, indefinite and reserved lengths are not in use",
    "ff, this simple value is not in use",
    "fc, this simple value is not in use",
  })
  void whatIsNotDeterministicIsRefused(String hex, String reason) {
    refuses(hex, reason);
  }

  @Test
  void nestingEndsAt32() {
    Cbor.decode(HexFormat.of().parseHex("81".repeat(31) + "80"));

    refuses("81".repeat(32) + "80", "nested too deep");
    refuses("a16161".repeat(32) + "80", "nested too deep");
  }

  @Test
  void aReplacementCharacterOfTheSendersOwnIsText() {
    Cbor.decode(HexFormat.of().parseHex("63efbfbd"));
  }

  private static void refuses(String hex, String reason) {
    var cbor = HexFormat.of().parseHex(hex);
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> Cbor.decode(cbor))
        .withMessage(reason);
  }
}
