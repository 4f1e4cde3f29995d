// Values as canonical JSON text (RFC 8785).
#include <array>

#include "core/sealed.h"
#include "core/value.h"

namespace chorus {
namespace {

std::string text_or_null(const std::optional<int>& number) {
  return number ? std::to_string(*number) : "null";
}

template <class Things, class Write>
std::string list(const Things& things, Write write) {
  std::string json = "[";
  for (const auto& thing : things) {
    if (json.size() > 1) json += ',';
    json += write(thing);
  }
  return json + "]";
}

std::string pair(const Point& point) {
  return std::to_string(point.x) + "," + std::to_string(point.y);
}

std::string_view name_of(Vote vote) {
  constexpr std::array<std::string_view, 3> kNames = {"agree", "disagree", "pass"};
  return kNames[static_cast<std::size_t>(vote)];
}

// What somebody wrote, as a text or sealed.
std::string words(const std::string& text) {
  if (!is_sealed(text)) return json_quoted(text);
  return "{\"sealed\":" + json_quoted(sealed_bytes(text)) + "}";
}

struct Encoder {
  std::string operator()(const Skipped&) const { return "null"; }
  std::string operator()(const Number& number) const { return std::to_string(number.value); }
  std::string operator()(const Code& code) const { return json_quoted(code.code); }
  std::string operator()(const Codes& codes) const { return list(codes.codes, json_quoted); }
  std::string operator()(const Text& text) const { return words(text.text); }
  std::string operator()(const SayDo& answer) const {
    return "{\"happens\":" + text_or_null(answer.happens) +
           ",\"said\":" + text_or_null(answer.said) + "}";
  }
  std::string operator()(const Votes& votes) const {
    std::string json;
    for (const auto& [id, vote] : votes.votes) {
      if (!json.empty()) json += ',';
      json += json_quoted(id) + ":\"" + std::string(name_of(vote)) + "\"";
    }
    const std::string side = votes.side.empty() ? "" : "\"side\":" + json_quoted(votes.side) + ",";
    const std::string who = votes.who.empty() ? "" : ",\"who\":" + list(votes.who, json_quoted);
    return "{" + side + "\"votes\":{" + json + "}" + who +
           ",\"wrote\":" + list(votes.wrote, words) + "}";
  }
  std::string operator()(const Stop& stop) const {
    const std::string instead = stop.instead ? ",\"instead\":" + words(*stop.instead) : "";
    return "{\"beat\":" + json_quoted(stop.beat) + instead + "}";
  }
  std::string operator()(const Triad& triad) const {
    return list(std::array{triad.a, triad.b, triad.c},
                [](int part) { return std::to_string(part); });
  }
  std::string operator()(const Points& points) const {
    return list(points.points, [](const Point& point) { return "[" + pair(point) + "]"; });
  }
  std::string operator()(const Strokes& strokes) const {
    return list(strokes.strokes,
                [](const std::vector<Point>& stroke) { return list(stroke, pair); });
  }
};

// The escape that RFC 8785 wants for a control character.
std::string escaped(char byte) {
  switch (byte) {
    case '\b':
      return "\\b";
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\f':
      return "\\f";
    case '\r':
      return "\\r";
    default:
      break;
  }
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  const auto code = static_cast<unsigned char>(byte);
  return std::string("\\u00") + kHexDigits[code >> 4] + kHexDigits[code & 15];
}

}  // namespace

std::string json_quoted(std::string_view text) {
  std::string json;
  json.reserve(text.size() + 2);
  json += '"';
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') {
      json += '\\';
      json += byte;
    } else if (static_cast<unsigned char>(byte) < 0x20) {
      json += escaped(byte);
    } else {
      json += byte;
    }
  }
  json += '"';
  return json;
}

std::string encode(const Value& value) {
  return std::visit(Encoder{}, value);
}

bool may_hold_words(Shape shape) {
  return shape == Shape::text || shape == Shape::stop || shape == Shape::strokes;
}

bool holds_words(const Value& value) {
  const Strokes* strokes = std::get_if<Strokes>(&value);
  return own_words(value) != nullptr || (strokes != nullptr && !strokes->strokes.empty());
}

const std::string* own_words(const Value& value) {
  if (const Text* text = std::get_if<Text>(&value)) return &text->text;
  const Stop* stop = std::get_if<Stop>(&value);
  return stop != nullptr && stop->instead ? &*stop->instead : nullptr;
}

Drawing own_drawing(const Value& value) {
  const Strokes* strokes = std::get_if<Strokes>(&value);
  return strokes == nullptr ? Drawing() : Drawing(*strokes);
}

// Only a text begins with a quotation mark or is sealed, and a beat's code has none of the first;
// only strokes are a list, and an empty one shows nothing.
bool holds_words(std::string_view encoded) {
  return encoded.starts_with('"') || encoded.starts_with("[[") ||
         encoded.starts_with("{\"sealed\":") ||
         encoded.find("\",\"instead\":") != std::string_view::npos;
}

Value without_words(Value value) {
  const bool whole = std::holds_alternative<Text>(value) || std::holds_alternative<Strokes>(value);
  if (whole) return Skipped{};
  if (Stop* stop = std::get_if<Stop>(&value)) stop->instead.reset();
  return value;
}

}  // namespace chorus
