package exolog.core.product.release;

import exolog.core.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks a JSON document and puts each value to its field, however the document is nested. */
final class DossierReader {
  private static final int MOST_CHARACTERS = 1_000_000;
  private static final int MOST_DEPTH = 40;
  private static final int MOST_NOTES = 20;

  /** Numbers stay decimal: 0.1 is a tenth. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> VALUES =
      Set.of("value", "result", "amount", "finding", "outcome", "count", "status");

  /** What may stand beside a value, and the name under which it is kept. */
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("unit", "unit"),
          Map.entry("lod", "lod"),
          Map.entry("limitofdetection", "lod"),
          Map.entry("detectionlimit", "lod"),
          Map.entry("loq", "loq"),
          Map.entry("method", "method"),
          Map.entry("assay", "method"),
          Map.entry("page", "page"),
          Map.entry("file", "page"),
          Map.entry("provenance", "page"),
          Map.entry("source", "page"),
          Map.entry("detected", "detected"),
          Map.entry("notdetected", "notdetected"),
          Map.entry("comment", "comment"),
          Map.entry("lab", "lab"),
          Map.entry("laboratory", "lab"));

  private final Fields fields = Fields.PUBLISHED;
  private final List<String> notes = new ArrayList<>();
  private int ignored;

  static Answer<Dossier> read(String json) {
    return read(List.of(json));
  }

  static Answer<Dossier> read(List<String> documents) {
    DossierReader reader = new DossierReader();
    Branch whole = new Branch();
    for (String json : documents) {
      switch (branch(reader, json)) {
        case Answer.Given<Branch>(Branch later) -> whole.overlay(later);
        case Answer.Refused<Branch>(var refusals) -> {
          return Answer.refused(refusals);
        }
      }
    }
    return Answer.given(reader.understood(whole));
  }

  private static Answer<Branch> branch(DossierReader reader, String json) {
    if (json.length() > MOST_CHARACTERS) {
      return refused(
          "The certificate has "
              + json.length()
              + " characters. At most "
              + MOST_CHARACTERS
              + " are read; leave files out and name them.");
    }
    try {
      JsonNode root = JSON.readTree(json);
      if (!root.isObject()) {
        return refused("The certificate is not a JSON object. Begin it with { and end it with }.");
      }
      Branch trunk = new Branch();
      reader.children("", root, trunk, 0);
      return Answer.given(trunk);
    } catch (JacksonException e) {
      return refused(unreadable(e));
    } catch (NumberFormatException e) {
      // Jackson's own reader lets this one through where an exponent has more digits than an int.
      return refused(
          "The certificate holds a number that is larger or finer than any quantity. "
              + Understanding.quoted(String.valueOf(e.getMessage()))
              + " Write it as 0.25 or 1.1e10.");
    }
  }

  private static String unreadable(JacksonException e) {
    var at = e.getLocation();
    String where =
        at == null || at.getLineNr() < 1
            ? ""
            : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    return "The certificate is not JSON"
        + where
        + ". "
        + Understanding.quoted(e.getOriginalMessage())
        + " Correct it there.";
  }

  private Dossier understood(Branch trunk) {
    Dossier dossier = trunk.understood(new Understanding(notes), notes);
    if (ignored > MOST_NOTES) {
      notes.add((ignored - MOST_NOTES) + " more fields were ignored.");
    }
    return dossier;
  }

  private void children(String path, JsonNode node, Branch into, int depth) {
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      walk(path, child.getKey(), child.getValue(), into, depth);
    }
  }

  /** A key may hold dots: {"donor.eligibility": …} is {"donor": {"eligibility": …}}. */
  private void walk(String parent, String key, JsonNode node, Branch into, int depth) {
    if (key.indexOf('.') < 0) {
      take(fields.below(parent, key), key, node, into, depth);
      return;
    }
    String path = parent;
    for (String segment : key.split("\\.", 12)) {
      path = fields.below(path, segment);
    }
    take(path, key, node, into, depth);
  }

  private void take(String path, String key, JsonNode node, Branch into, int depth) {
    if (node.isNull() || node.isMissingNode()) {
      return;
    }
    Field field = fields.at(path);
    if (depth > MOST_DEPTH) {
      ignore(path, key);
    } else if (path.isEmpty()) {
      transparent(key, node, into, depth);
    } else if (field == null) {
      unknown(path, key, node, into, depth);
    } else if (field.kind() == Kind.LIST) {
      if (node.isObject() && !path.equals(fields.own(field)) && fields.hasBelow(path)) {
        children(path, node, into, depth + 1);
      } else {
        list(field, node, into, depth);
      }
    } else if (node.isObject() && field.kind() != Kind.FREE) {
      value(field, path, node, into, depth);
    } else if (node.isArray() && isDescribed(field) && !node.isEmpty() && node.get(0).isObject()) {
      for (JsonNode entry : node) {
        take(path, key, entry, into, depth + 1);
      }
    } else {
      Scalars.put(field, last(path), node, into.raw(field), this::noteUnreadable);
    }
  }

  /** A list of objects about one value, such as of excursions: what differs is a contradiction. */
  private static boolean isDescribed(Field field) {
    return switch (field.kind()) {
      case WORD, FLAG, DAY, AMOUNT -> true;
      case TEXT, COUNT, FREE, LIST -> false;
    };
  }

  /** {"tests": [{"field": "endotoxin", "value": 0.1}]} is read like {"endotoxin": 0.1}. */
  private void transparent(String key, JsonNode node, Branch into, int depth) {
    if (node.isObject()) {
      children("", node, into, depth + 1);
    } else if (node.isArray()) {
      for (JsonNode entry : node) {
        String field = entry.path("field").asString("");
        String name = field.isEmpty() ? entry.path("test").asString("") : field;
        if (name.isBlank()) {
          ignore("", key);
        } else {
          walk("", name, entry, into, depth + 1);
        }
      }
    } else {
      ignore("", key);
    }
  }

  private void unknown(String path, String key, JsonNode node, Branch into, int depth) {
    String last = last(path);
    Field above =
        path.equals(last) ? null : fields.at(path.substring(0, path.length() - last.length() - 1));
    if (above != null && above.kind() == Kind.FREE) {
      Scalars.put(above, key, node, into.raw(above), this::noteUnreadable);
    } else if (above != null
        && above.kind() != Kind.LIST
        && node.isValueNode()
        && attribute(above, last, node, into)) {
      return;
    } else if (above == null && node.isValueNode() && ofBranch(path, last, node, into)) {
      return;
    } else if (node.isObject() && fields.hasBelow(path)) {
      children(path, node, into, depth + 1);
    } else if (node.isArray()
        && fields.hasBelow(path)
        && node.size() == 1
        && node.get(0).isObject()) {
      children(path, node.get(0), into, depth + 1);
    } else {
      ignore(path, key);
    }
  }

  /** {"size": {"unit": "um", "mean": 0.14}}: what stands beside a branch holds for all below it. */
  private boolean ofBranch(String path, String last, JsonNode node, Branch into) {
    String parent = path.equals(last) ? "" : path.substring(0, path.length() - last.length() - 1);
    String attribute = ATTRIBUTES.get(last);
    if (attribute == null || parent.isEmpty() || !fields.hasBelow(parent)) {
      return false;
    }
    into.note(parent, attribute, node.asString("").strip());
    return true;
  }

  private boolean attribute(Field field, String name, JsonNode node, Branch into) {
    if (VALUES.contains(name)) {
      Scalars.put(field, name, node, into.raw(field), this::noteUnreadable);
      return true;
    }
    String attribute = ATTRIBUTES.get(name);
    if (attribute != null) {
      into.raw(field).note(attribute, node.asString("").strip());
    }
    return attribute != null;
  }

  private void value(Field field, String path, JsonNode node, Branch into, int depth) {
    String own = fields.own(field);
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String segment = Fields.squeezedSegment(child.getKey());
      boolean isField =
          fields.at(own + "." + segment) != null || fields.at(path + "." + segment) != null;
      String from = fields.at(own + "." + segment) != null ? own : path;
      if (isField
          || !child.getValue().isValueNode()
          || !attribute(field, segment, child.getValue(), into)) {
        if (!isField && segment.equals("file") && child.getValue().isObject()) {
          continue;
        }
        walk(from, child.getKey(), child.getValue(), into, depth + 1);
      }
    }
  }

  private void list(Field list, JsonNode node, Branch into, int depth) {
    String own = fields.own(list);
    if (node.isArray()) {
      for (JsonNode entry : node) {
        entry(list, own, null, entry, into, depth);
      }
    } else if (node.isObject() && describesOne(own, node)) {
      entry(list, own, null, node, into, depth);
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> child : node.properties()) {
        Field aside = fields.at(own + "." + Fields.squeezedSegment(child.getKey()));
        if (aside != null && aside.list().isEmpty()) {
          take(
              own + "." + Fields.squeezedSegment(child.getKey()),
              child.getKey(),
              child.getValue(),
              into,
              depth + 1);
        } else {
          entry(list, own, child.getKey(), child.getValue(), into, depth);
        }
      }
    } else {
      entry(list, own, null, node, into, depth);
    }
  }

  private boolean describesOne(String own, JsonNode node) {
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      Field field =
          fields.at(own + "." + Fields.squeezedSegment(child.getKey().split("\\.", 2)[0]));
      if (field != null && field.list().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void entry(
      Field list, String own, @Nullable String name, JsonNode node, Branch into, int depth) {
    if (node.isNull()) {
      return;
    }
    Branch branch = into.entry(list);
    if (name != null) {
      branch.raw(fields.named(list.path() + "." + list.named())).say(name, true);
    }
    if (node.isObject()) {
      children(own, node, branch, depth + 1);
    } else {
      take(own + "." + Fields.squeezed(list.valued()), list.path(), node, branch, depth + 1);
    }
  }

  private void ignore(String path, String key) {
    ignored++;
    if (ignored <= MOST_NOTES) {
      String shown = path.isEmpty() || path.endsWith(Fields.squeezedSegment(key)) ? key : path;
      notes.add(Understanding.quoted(shown) + " is not a field of a dossier and was ignored.");
    }
  }

  private void noteUnreadable(String sentence) {
    if (notes.size() < MOST_NOTES) {
      notes.add(sentence);
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static <T> Answer<T> refused(String sentence) {
    return Answer.refused("certificate.json.unreadable", "json", "", sentence);
  }
}
