package org.ser4j.models.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sealed interface: the object of one of its records, with its kind as the first key. */
final class SealedConverter extends Converter.OfObject {
  private final Class<?> type;
  private final JsonCodec codec;
  private final String kindKey;
  private volatile @Nullable Members members;

  SealedConverter(Class<?> type, JsonCodec codec) {
    this.type = type;
    this.codec = codec;
    this.kindKey = codec.settings(type).kindKey;
  }

  /** The name in snake case: {@code trim_silence} of {@code TrimSilence}. */
  static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        snake.append('_');
      }
      snake.append(Character.toLowerCase(c));
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  @Override
  Object take(JsonFields fields, @Nullable String outerKind) {
    Members all = members();
    if (!all.untagged.isEmpty() && !fields.has(kindKey)) {
      return untagged(all, fields).converter.take(fields, null);
    }
    String kind = fields.string(kindKey);
    Member member = JsonFields.oneOf(fields.at(kindKey), kind, all.byKind, all.current);
    return member.converter.take(fields, kind);
  }

  private Member untagged(Members all, JsonFields fields) {
    List<String> expected = new ArrayList<>();
    if (!all.current.isEmpty()) {
      expected.add(kindKey);
    }
    for (Member member : all.untagged) {
      List<String> keys = Objects.requireNonNull(member.settings.untaggedKeys);
      if (keys.isEmpty() || keys.stream().anyMatch(fields::has)) {
        return member;
      }
      expected.addAll(keys);
    }
    throw new IllegalArgumentException(
        (fields.place().isEmpty() ? "" : fields.place() + ": ")
            + "one of the keys "
            + expected
            + " is needed");
  }

  @Override
  void put(Object value, Map<String, @Nullable Object> json) {
    Member member = members().byClass.get(value.getClass());
    if (member == null) {
      throw new IllegalStateException(type + " does not permit " + value.getClass());
    }
    if (member.settings.untaggedKeys == null) {
      json.put(kindKey, member.kind(value));
    }
    member.converter.put(value, json);
  }

  private Members members() {
    Members known = members;
    if (known == null) {
      known = new Members();
      collect(type, known);
      members = known;
    }
    return known;
  }

  private void collect(Class<?> parent, Members all) {
    for (Class<?> permitted : parent.getPermittedSubclasses()) {
      if (permitted.isSealed() && codec.settings(permitted).surrogate == null) {
        collect(permitted, all);
      } else {
        all.add(new Member(permitted, codec));
      }
    }
  }

  private static final class Members {
    final Map<Class<?>, Member> byClass = new LinkedHashMap<>();
    final Map<String, Member> byKind = new LinkedHashMap<>();
    final List<String> current = new ArrayList<>();
    final List<Member> untagged = new ArrayList<>();

    void add(Member member) {
      byClass.put(member.type, member);
      if (member.settings.untaggedKeys == null) {
        current.addAll(member.kinds());
        List<String> kinds = new ArrayList<>(member.kinds());
        kinds.addAll(member.settings.oldKinds);
        for (String kind : kinds) {
          byKind.put(kind, member);
        }
      } else {
        untagged.add(member);
      }
    }
  }

  private static final class Member {
    final Class<?> type;
    final TypeSettings settings;
    final OfObject converter;

    Member(Class<?> type, JsonCodec codec) {
      this.type = type;
      this.settings = codec.settings(type);
      this.converter = Converters.member(type, codec);
    }

    List<String> kinds() {
      return settings.kinds.isEmpty()
          ? List.of(snakeCase(type.getSimpleName()))
          : List.copyOf(settings.kinds.keySet());
    }

    String kind(Object value) {
      if (settings.kindComponent == null) {
        return kinds().get(0);
      }
      Object component = ((RecordConverter) converter).component(settings.kindComponent, value);
      for (Map.Entry<String, Object> kind : settings.kinds.entrySet()) {
        if (Objects.equals(kind.getValue(), component)) {
          return kind.getKey();
        }
      }
      throw new IllegalStateException("no kind for " + component);
    }
  }
}
