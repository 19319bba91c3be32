package exolog.app.command;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object on standard output, keys in the order they were put. */
final class Json {
  private Json() {}

  static void print(PrintWriter out, Map<String, ?> answer) {
    var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    out.println(mapper.writeValueAsString(answer));
    out.flush();
  }
}
