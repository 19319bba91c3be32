package exolog.app.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * One JSON object on standard output, keys in the order they were put. Written token by token: the
 * mapper that could write any object takes a tenth of a second to set up.
 */
final class Json {
  private static final ObjectWriteContext INDENTED =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private Json() {}

  static void print(PrintWriter out, Map<String, ?> answer) {
    var generator = new JsonFactory().createGenerator(INDENTED, out);
    write(generator, answer);
    generator.flush();
    out.println();
    out.flush();
  }

  private static void write(JsonGenerator to, @Nullable Object value) {
    switch (value) {
      case null -> to.writeNull();
      case String text -> to.writeString(text);
      case Double number -> to.writeNumber(number);
      case BigDecimal number -> to.writeNumber(number);
      case Integer number -> to.writeNumber(number);
      case Long number -> to.writeNumber(number);
      case Boolean truth -> to.writeBoolean(truth);
      case Map<?, ?> object -> {
        to.writeStartObject();
        object.forEach((key, field) -> {
          to.writeName(String.valueOf(key));
          write(to, field);
        });
        to.writeEndObject();
      }
      case Iterable<?> array -> {
        to.writeStartArray();
        array.forEach(element -> write(to, element));
        to.writeEndArray();
      }
      default -> throw new IllegalArgumentException(value.getClass() + " is no part of an answer");
    }
  }
}
