package exolog.core.forecast.registry;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A fit as text; maps in the order of their keys, so that the same fit gives the same bytes. */
final class FittedJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
          .build();

  private FittedJson() {}

  static String write(Fitted fitted) {
    return MAPPER.writeValueAsString(fitted);
  }

  static Fitted read(String json) {
    return MAPPER.readValue(json, Fitted.class);
  }
}
