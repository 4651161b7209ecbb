package chat.tempest.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MentionsTest {
  @Test
  void usersAndRolesAreNamedByTheirIds() {
    var found = Mentions.in("<@5> and <@&6>, again <@5>, then <@7>");

    assertThat(found.users()).containsExactly(new UserId(5), new UserId(7));
    assertThat(found.roles()).containsExactly(new RoleId(6));
    assertThat(found.everyone()).isFalse();
  }

  @Test
  void everyoneAndHereAreWords() {
    assertThat(Mentions.in("@everyone").everyone()).isTrue();
    assertThat(Mentions.in("well, @here!").everyone()).isTrue();
    assertThat(Mentions.in("write to me@here.org").everyone()).isFalse();
    assertThat(Mentions.in("@everyones garden").everyone()).isFalse();
    assertThat(Mentions.in("@ everyone").everyone()).isFalse();
  }

  @Test
  void codeNamesNobody() {
    assertThat(Mentions.in("`<@5>` and `@everyone`")).isEqualTo(Mentions.in(""));
    assertThat(Mentions.in("```\n<@5>\n@here\n```")).isEqualTo(Mentions.in(""));
    assertThat(Mentions.in("``a ` <@5> ``")).isEqualTo(Mentions.in(""));
    assertThat(Mentions.in("```js\n<@5>``` <@6>").users()).containsExactly(new UserId(6));
  }

  @Test
  void aBacktickWithoutAnotherIsNoCode() {
    assertThat(Mentions.in("` <@5>").users()).containsExactly(new UserId(5));
    assertThat(Mentions.in("`` <@5> `").users()).containsExactly(new UserId(5));
    assertThat(Mentions.in("\\` <@5> `").users()).containsExactly(new UserId(5));
  }

  @Test
  void aBackslashTakesTheMeaning() {
    assertThat(Mentions.in("\\<@5> \\@everyone")).isEqualTo(Mentions.in(""));
  }

  @Test
  void whatIsNoIdIsText() {
    assertThat(Mentions.in("<@0> <@05> <@x> <@-5> <@> <@!5> <@9999999999999999999>"))
        .isEqualTo(Mentions.in(""));
  }

  @Property
  void everyIdIsFoundWhereverItStandsOutsideOfCode(
      @ForAll @LongRange(min = 1) long id, @ForAll @AlphaChars String before) {
    assertThat(Mentions.in(before + "<@" + id + ">").users()).containsExactly(new UserId(id));
    assertThat(Mentions.in("`" + before + "<@" + id + ">`").users()).isEmpty();
  }

  @Property
  void anyTextIsRead(@ForAll("tangled") String text) {
    assertThat(CodeSpans.blanked(text)).hasSameSizeAs(text);
    Mentions.in(text);
  }

  @Provide
  Arbitrary<String> tangled() {
    return Arbitraries.strings().withChars("`\\<@&>5e \n").ofMaxLength(4_000);
  }
}
