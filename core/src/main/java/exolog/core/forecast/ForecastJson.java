package exolog.core.forecast;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The answer as JSON: what the command prints, and what a frozen forecast is kept as. */
public final class ForecastJson {
  /** A record's components and nothing else: isAbstained() would take the place of abstained. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
          .build();

  private ForecastJson() {}

  /** One line; the same answer gives the same bytes. */
  public static String write(ForecastAnswer answer) {
    return MAPPER.writeValueAsString(answer);
  }

  public static String writeForReaders(ForecastAnswer answer) {
    return MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(answer);
  }

  public static ForecastAnswer read(String json) {
    return MAPPER.readValue(json, ForecastAnswer.class);
  }

  static String writeQuestion(ForecastQuestion question) {
    return MAPPER.writeValueAsString(QuestionKept.of(question));
  }
}
