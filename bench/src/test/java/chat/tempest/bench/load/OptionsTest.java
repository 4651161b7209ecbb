package chat.tempest.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void nothingGivenIsTheUsualLoad() {
    var options = Options.read(List.of());

    assertThat(options.load()).isEqualTo(new Options.Load(200, 50, 20, 10, 1, 20));
    assertThat(options.url()).isEmpty();
  }

  @Test
  void whatIsGivenCounts() {
    var options = read("--receivers 3 --warmup 0 --url http://localhost:8080/ --pid 7");

    assertThat(options.load().receivers()).isEqualTo(3);
    assertThat(options.load().warmup()).isZero();
    assertThat(options.url()).contains("http://localhost:8080");
    assertThat(options.pid()).contains(7L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--reveivers 3 | There is no option --reveivers: see --help.",
        "--rate | --rate wants a value.",
        "--rate 5 --rate 6 | --rate is given twice.",
        "--rate 0 | --rate is a number from 1 to 10000, not '0'.",
        "--seconds ten | --seconds is a number from 1 to 3600, not 'ten'.",
        "--url localhost:8080 | --url is an address as in http://localhost:8080, not 'localhost:8080'.",
        "--pid 7 | --pid and --data are of a server that runs: give its --url too.",
        "--rounds 2 | --rounds is for two builds: name the other by --against.",
        "--url http://a --jar b | --url takes a server that runs, --jar and --against start one.",
        "--receivers 10000 --rate 1000 --seconds 600 | That is more than a billion deliveries: take less of something."
      })
  void whatCannotBeFollowedIsSaidInASentence(String line, String sentence) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(BadOption.class).hasMessage(sentence);
  }

  @Test
  void theHelpNamesEverything() {
    assertThat(Setting.values())
        .allSatisfy(setting -> assertThat(Options.help()).contains(setting.option()));
  }

  private static Options read(String line) {
    return Options.read(List.of(line.split(" ", -1)));
  }
}
