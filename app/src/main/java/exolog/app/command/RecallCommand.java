package exolog.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Recalls and the exercises of them. */
@Command(
    name = "recall",
    mixinStandardHelpOptions = true,
    description = "Recalls of a clinic, and exercises of them with their drill time.",
    subcommands = {
      RecallListCommand.class,
      RecallShowCommand.class,
      RecallDraftCommand.class,
      RecallExerciseCommand.class
    },
    footer = {
      "",
      "A recall is approved, worked through and closed on the pages, by people who have",
      "signed in; the terminal drafts, shows and drills."
    })
public final class RecallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: recall list, show, draft or exercise.");
  }
}
