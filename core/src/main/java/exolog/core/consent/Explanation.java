package exolog.core.consent;

import exolog.core.answer.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The talk before a signature.
 *
 * @param interpreter who helped with the language
 * @param replies by question of the text
 */
public record Explanation(Optional<String> interpreter, Map<String, Reply> replies) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_WORDS = 1_000;

  /** What the patient said, and whether it showed that the matter was understood. */
  public record Reply(String words, boolean understood) {
    public Reply {
      words = words.strip();
    }
  }

  public Explanation {
    interpreter = interpreter.map(String::strip).filter(name -> !name.isEmpty());
    replies = Map.copyOf(replies);
  }

  /** For a text that asks nothing back, or before anything was asked. */
  public static Explanation plain() {
    return new Explanation(Optional.empty(), Map.of());
  }

  /** The same words in reply to every question of a text, each understood. */
  public static Explanation understood(ConsentText text, String words) {
    return new Explanation(
        Optional.empty(),
        text.questions().stream()
            .collect(Collectors.toMap(TeachBack::key, (TeachBack _) -> new Reply(words, true))));
  }

  /** What this talk holds of a text's questions: one form may ask for several texts. */
  Explanation about(ConsentText text) {
    List<String> asked = text.questions().stream().map(TeachBack::key).toList();
    return new Explanation(
        interpreter,
        asked.stream()
            .filter(replies::containsKey)
            .collect(Collectors.toMap(Function.identity(), replies::get)));
  }

  /** Nothing here refuses a reply that shows a misunderstanding: that is worth keeping too. */
  Checks check() {
    Checks checks =
        new Checks()
            .require(
                interpreter.map(name -> name.length() <= LONGEST_NAME).orElse(true),
                "consent.interpreter.long",
                "interpreter",
                interpreter.orElse(""),
                "The interpreter's name has at most " + LONGEST_NAME + " characters.");
    replies.forEach((key, reply) ->
        checks.require(
            !reply.words().isEmpty() && reply.words().length() <= LONGEST_WORDS,
            "consent.teachBack.words",
            key,
            reply.words(),
            "Write what the patient said, in at most " + LONGEST_WORDS + " characters."));
    return checks;
  }

  /** Whether a signature may rest on these replies: every question answered and understood. */
  static Checks ready(ConsentText text, Map<String, Reply> replies) {
    Checks checks = new Checks();
    for (TeachBack question : text.questions()) {
      Optional<Reply> reply = Optional.ofNullable(replies.get(question.key()));
      checks.require(
          reply.isPresent(),
          "consent.teachBack.missing",
          question.key(),
          "",
          "Ask first, and write the answer in the patient's words: " + question.sentence());
      checks.require(
          reply.map(Reply::understood).orElse(true),
          "consent.teachBack.notYet",
          question.key(),
          reply.map(Reply::words).orElse(""),
          "Not yet understood: " + question.sentence() + " Explain it again before it is signed.");
    }
    return checks;
  }
}
