package chat.tempest.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CborPropertiesTest {

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("values") Object value) {
    assertThat(Cbor.decode(Cbor.encode(value))).usingRecursiveComparison().isEqualTo(value);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theSameValueHasOneEncoding(@ForAll("values") Object value) {
    var bytes = Cbor.encode(value);

    assertThat(Cbor.encode(Cbor.decode(bytes))).isEqualTo(bytes);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void theOrderInWhichKeysWereAddedDoesNotShow(@ForAll("maps") Map<String, Object> map) {
    var reversed = new LinkedHashMap<String, Object>();
    map.keySet().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(key -> reversed.put(key, map.get(key)));

    assertThat(Cbor.encode(reversed)).isEqualTo(Cbor.encode(map));
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(
            Arbitraries.longs().map(value -> value),
            Arbitraries.doubles().map(value -> value),
            Arbitraries.of(true, false).map(value -> value),
            text().map(value -> value));
    return Arbitraries.recursive(
        () -> scalar,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(list -> list),
                Arbitraries.maps(text(), inner).ofMaxSize(3).map(map -> map)),
        0,
        4);
  }

  @Provide
  Arbitrary<Map<String, Object>> maps() {
    return Arbitraries.maps(text(), values()).ofMaxSize(6);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings().ascii().withChars('ü', '水', '\u0000', '\uFFFD').ofMaxLength(40);
  }
}
