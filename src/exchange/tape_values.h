// Writes and reads the values that a tape holds, whatever they are made of. Private to exchange.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/value.h"
#include "exchange/json_tree.h"
#include "exchange/names.h"
#include "exchange/tape_fields.h"

namespace chorus::tape {

template <class T>
Json written(const T& value);

struct Writer {
  Json tree = Json::object();

  template <class T>
  Writer& operator()(const char* name, const T& value) {
    tree[name] = written(value);
    return *this;
  }
};

template <class T>
constexpr bool kIsList = false;
template <class T>
constexpr bool kIsList<std::vector<T>> = true;

template <class T>
Json written_list(const std::vector<T>& list) {
  Json tree = Json::array();
  for (const auto& each : list) tree.push_back(written(each));
  return tree;
}

using Seed = decltype(Moment::seed);

// One text of 32 digits: other programs read numbers of 64 bits inexactly.
inline Json written_seed(const Seed& seed) {
  Id id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    id.bytes[i] = static_cast<std::uint8_t>(seed[i / 8] >> (56 - 8 * (i % 8)));
  }
  return to_hex(id);
}

inline Json written_tally(const Tally& tally) {
  Json rows = Json::array();
  if (tally.empty()) return rows;
  rows.push_back(written(tally.everybody()));
  for (int i = 0; i < tally.roles(); ++i) rows.push_back(written(tally.role(i)));
  return rows;
}

// The shape stands beside the value: a code and a text look alike.
inline Json written_value(const Value& value) {
  if (skipped(value)) return nullptr;
  return {{"shape", name_of(static_cast<Shape>(value.index() - 1))},
          {"value", Json::parse(encode(value), nullptr, false)}};
}

inline Json written_drawing(const Drawing& drawing) {
  return Json::parse(encode(Strokes{drawing.strokes()}), nullptr, false);
}

template <class T>
Json written(const T& value) {
  if constexpr (std::is_same_v<T, Id>) {
    return to_hex(value);
  } else if constexpr (std::is_same_v<T, Drawing>) {
    return written_drawing(value);
  } else if constexpr (std::is_same_v<T, Tally>) {
    return written_tally(value);
  } else if constexpr (std::is_same_v<T, Value>) {
    return written_value(value);
  } else if constexpr (std::is_same_v<T, Seed>) {
    return written_seed(value);
  } else if constexpr (std::is_enum_v<T>) {
    return name_of(value);
  } else if constexpr (kIsList<T>) {
    return written_list(value);
  } else if constexpr (std::is_empty_v<T>) {
    return Json::object();
  } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
    Writer writer;
    fields(writer, value);
    return std::move(writer.tree);
  } else {
    return value;
  }
}

// Reading: false where the tape does not hold what is wanted.
template <class T>
bool read(const Json& tree, T& value);

struct TapeReader {
  const Json& tree;
  bool good = true;

  template <class T>
  TapeReader& operator()(const char* name, T& value) {
    good = good && read(member(tree, name), value);
    return *this;
  }
};

inline bool read_id(const Json& tree, Id& id) {
  const std::optional<Id> known = id_from_hex(text_of(tree));
  id = known.value_or(Id{});
  return known.has_value();
}

inline bool read_seed(const Json& tree, Seed& seed) {
  const std::optional<Id> id = id_from_hex(text_of(tree));
  if (!id) return false;
  seed = {};
  for (std::size_t i = 0; i < id->bytes.size(); ++i) seed[i / 8] = seed[i / 8] << 8 | id->bytes[i];
  return true;
}

inline bool read_tally(const Json& tree, Tally& tally) {
  std::vector<TallyRow> rows;
  if (!read(tree, rows)) return false;
  for (const TallyRow& row : rows) {
    if (row.counts.size() != rows.front().counts.size()) return false;
  }
  tally = Tally(std::move(rows));
  return true;
}

inline bool read_value(const Json& tree, Value& value) {
  value = Skipped{};
  if (tree.is_null()) return true;
  const std::optional<Shape> shape = named<Shape>(text_of(member(tree, "shape")));
  if (!shape) return false;
  Result<Value> decoded = decode(*shape, canonical(member(tree, "value")));
  if (decoded) value = std::move(*decoded);
  return decoded.ok();
}

inline bool read_drawing(const Json& tree, Drawing& drawing) {
  Result<Value> decoded = decode(Shape::strokes, canonical(tree));
  Strokes* strokes = decoded ? std::get_if<Strokes>(&*decoded) : nullptr;
  if (strokes != nullptr) drawing = Drawing(std::move(*strokes));
  return strokes != nullptr;
}

template <class T>
bool read_number(const Json& tree, T& number) {
  if (!tree.is_number_integer()) return false;
  const auto wide = tree.get<std::int64_t>();
  number = static_cast<T>(wide);
  return static_cast<std::int64_t>(number) == wide && (std::is_signed_v<T> || wide >= 0);
}

template <class T>
bool read_list(const Json& tree, std::vector<T>& list) {
  if (!tree.is_array()) return false;
  list.resize(tree.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!read(tree[i], list[i])) return false;
  }
  return true;
}

template <class T>
bool read(const Json& tree, T& value) {
  if constexpr (std::is_same_v<T, Id>) {
    return read_id(tree, value);
  } else if constexpr (std::is_same_v<T, Tally>) {
    return read_tally(tree, value);
  } else if constexpr (std::is_same_v<T, Value>) {
    return read_value(tree, value);
  } else if constexpr (std::is_same_v<T, Drawing>) {
    return read_drawing(tree, value);
  } else if constexpr (std::is_same_v<T, Seed>) {
    return read_seed(tree, value);
  } else if constexpr (std::is_same_v<T, bool>) {
    value = tree == true;
    return tree.is_boolean();
  } else if constexpr (std::is_same_v<T, std::string>) {
    value = text_of(tree);
    return tree.is_string();
  } else if constexpr (std::is_enum_v<T>) {
    const std::optional<T> known = named<T>(text_of(tree));
    value = known.value_or(value);
    return known.has_value();
  } else if constexpr (kIsList<T>) {
    return read_list(tree, value);
  } else if constexpr (std::is_class_v<T>) {
    TapeReader reader{tree};
    if constexpr (!std::is_empty_v<T>) fields(reader, value);
    return tree.is_object() && reader.good;
  } else {
    return read_number(tree, value);
  }
}

}  // namespace chorus::tape
