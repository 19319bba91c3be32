package exolog.app.command;

import exolog.core.evidence.ComparatorClass;
import exolog.core.evidence.Concern;
import exolog.core.evidence.Evidence;
import exolog.core.evidence.Measure;
import exolog.core.evidence.ProductSource;
import exolog.core.evidence.UnknownKey;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The published evidence on the command line; reads files on the class path and nothing else. */
@Command(
    name = "evidence",
    description = "The published evidence: what was studied, what can be pooled, what is missing.",
    subcommands = {EvidenceListCommand.class, EvidenceMetaCommand.class},
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|meta")
public final class EvidenceCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say what you want to see: 'evidence list' or 'evidence meta'.");
  }

  /** A key of a closed list; an unknown one is wrong usage and is answered with the valid list. */
  abstract static class Key<K> implements CommandLine.ITypeConverter<K> {
    private final Function<String, K> list;

    Key(Function<String, K> list) {
      this.list = list;
    }

    @Override
    public K convert(String text) {
      try {
        return list.apply(text);
      } catch (UnknownKey e) {
        throw new CommandLine.TypeConversionException(e.getMessage());
      }
    }
  }

  static final class ConcernKey extends Key<Concern> {
    ConcernKey() {
      super(Concern::of);
    }
  }

  static final class MeasureKey extends Key<Measure> {
    MeasureKey() {
      super(key -> Evidence.published().measure(key));
    }
  }

  static final class SourceKey extends Key<ProductSource> {
    SourceKey() {
      super(ProductSource::of);
    }
  }

  static final class ComparatorKey extends Key<ComparatorClass> {
    ComparatorKey() {
      super(ComparatorClass::of);
    }
  }
}
