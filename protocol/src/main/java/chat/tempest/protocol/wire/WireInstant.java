package chat.tempest.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;

/** Instants as ISO-8601 in UTC with milliseconds: {@code 2026-11-24T09:30:00.000Z}. */
final class WireInstant {
  private static final int LENGTH = 24;
  private static final long YEAR_0000 = -62_167_219_200L;
  private static final long YEAR_10000 = 253_402_300_800L;

  private WireInstant() {}

  static String format(Instant instant) {
    if (instant.getEpochSecond() < YEAR_0000 || instant.getEpochSecond() >= YEAR_10000) {
      throw new IllegalArgumentException("a year on the wire has four digits, not " + instant);
    }
    var time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
    var text = new byte[LENGTH];
    digits(text, 0, 4, time.getYear());
    text[4] = '-';
    digits(text, 5, 2, time.getMonthValue());
    text[7] = '-';
    digits(text, 8, 2, time.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, 2, time.getHour());
    text[13] = ':';
    digits(text, 14, 2, time.getMinute());
    text[16] = ':';
    digits(text, 17, 2, time.getSecond());
    text[19] = '.';
    digits(text, 20, 3, instant.get(ChronoField.MILLI_OF_SECOND));
    text[23] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  static Instant parse(String text) {
    if (text.length() != LENGTH || text.charAt(0) == '-' || text.charAt(23) != 'Z') {
      throw new MalformedException("not an instant in UTC with milliseconds");
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedException("not an instant in UTC with milliseconds");
    }
  }

  private static void digits(byte[] text, int from, int count, int number) {
    int rest = number;
    for (int i = from + count - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
