package chat.tempest.perms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResolverProperties {
  @Provide
  Arbitrary<Question> questions() {
    return Questions.questions();
  }

  @Property(tries = 100_000, edgeCases = EdgeCasesMode.NONE)
  void theAnswerIsThatOfTheRulesAsWritten(@ForAll("questions") Question q) {
    var found = Resolver.resolve(q.rules(), q.subject(), q.place(), q.now());
    assertThat(Naive.bits(found)).isEqualTo(Naive.resolve(q));
  }

  @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
  void theExplanationEndsInTheAnswer(@ForAll("questions") Question q) {
    var why = Resolver.explain(q.rules(), q.subject(), q.place(), q.now());
    assertThat(why.result())
        .isEqualTo(Resolver.resolve(q.rules(), q.subject(), q.place(), q.now()));
    assertThat(lastWords(why)).isEqualTo(Naive.bits(why.result()));
  }

  private static EnumSet<Permission> lastWords(Explanation why) {
    var granted = EnumSet.noneOf(Permission.class);
    for (var bit : Permission.values()) {
      if (why.decidedBy(bit).filter(step -> step.effect() == Effect.ALLOW).isPresent()) {
        granted.add(bit);
      }
    }
    return granted;
  }
}
