package exolog.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;

/**
 * The style sheet and the scripts, each under a name that carries the hash of its content: it may
 * be kept by the browser for a year, and a new version has a new name.
 */
public final class Assets {
  static final String PATH = "/assets/";
  private static final int HASH_LETTERS = 12;
  private static final Map<String, String> SOURCES =
      Map.of(
          "exolog.css", "exolog/web/assets/exolog.css",
          "chart.css", "exolog/web/assets/chart.css",
          "exolog.js", "exolog/web/assets/exolog.js",
          "map.js", "exolog/web/assets/map.js",
          "signature.js", "exolog/web/assets/signature.js",
          "unsent.js", "exolog/web/assets/unsent.js",
          "icon.svg", "exolog/web/assets/icon.svg",
          "htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
  private static final Map<String, Asset> BY_PLAIN_NAME = load();

  private Assets() {}

  /** One file, ready to be sent. */
  record Asset(String name, String type, ByteArrayResource content) {}

  /** The address of an asset, by its plain name. */
  public static String href(String plainName) {
    Asset asset = BY_PLAIN_NAME.get(plainName);
    if (asset == null) {
      throw new IllegalArgumentException("no asset is called " + plainName);
    }
    return PATH + asset.name();
  }

  static Optional<Asset> find(String name) {
    return BY_PLAIN_NAME.values().stream().filter(asset -> asset.name().equals(name)).findFirst();
  }

  private static Map<String, Asset> load() {
    Map<String, Asset> assets = new LinkedHashMap<>();
    SOURCES.forEach((plain, source) -> assets.put(plain, read(plain, source)));
    return assets;
  }

  private static Asset read(String plain, String source) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(source)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + source);
      }
      byte[] content = in.readAllBytes();
      int dot = plain.lastIndexOf('.');
      String name = plain.substring(0, dot) + "." + hash(content) + plain.substring(dot);
      return new Asset(name, type(plain.substring(dot)), new ByteArrayResource(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".css" -> "text/css;charset=UTF-8";
      case ".js" -> "text/javascript;charset=UTF-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no media type for " + ending);
    };
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
