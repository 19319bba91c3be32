package exolog.core.course;

import exolog.core.answer.Refusal;
import java.util.List;

/** What a typed identifier means in this clinic. */
public sealed interface Found {
  record One(TraceNode node) implements Found {}

  /** It could mean each of these: the person who asks must say which. */
  record Several(List<TraceNode> choices) implements Found {
    public Several {
      choices = List.copyOf(choices);
    }
  }

  record None(Refusal refusal) implements Found {}
}
