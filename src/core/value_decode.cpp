// Values read back from JSON text, which may come from anybody.
#include <algorithm>

#include "core/json_reader.h"
#include "core/sealed.h"
#include "core/value.h"

namespace chorus {
namespace {

constexpr std::size_t kMostBytes = 1024 * 1024;  // of one value's JSON: 100,000 points fit
constexpr std::size_t kMostThings = 10'000;      // in one list
constexpr int kPerMille = 1000;

struct Reading {
  bool good;
  std::string_view expected;
};

// Walks a list; `read` reads one element and says whether it was good.
template <class Read>
bool read_list(JsonReader& reader, Read read) {
  bool first = true;
  std::size_t things = 0;
  if (!reader.open('[')) return false;
  while (reader.more(']', first)) {
    if (++things > kMostThings || !read()) return false;
  }
  return !reader.failed();
}

// Walks an object; `read` is given each member's name and says whether that member was good.
template <class Read>
bool read_object(JsonReader& reader, Read read) {
  bool first = true;
  std::size_t members = 0;
  std::string name;
  if (!reader.open('{')) return false;
  while (reader.more('}', first)) {
    if (++members > kMostThings || !reader.name(name) || !read(name)) return false;
  }
  return !reader.failed();
}

bool read_strings(JsonReader& reader, std::vector<std::string>& strings) {
  return read_list(reader, [&] { return reader.string(strings.emplace_back()); });
}

// A text, or sealed words: {"sealed": base64}.
bool read_words(JsonReader& reader, std::string& words, std::size_t most = kMostSealed) {
  if (!reader.at('{')) return reader.string(words);
  int seen = 0;
  const bool good = read_object(reader, [&](const std::string& name) {
    std::string box;
    if (name != "sealed" || ++seen != 1 || !reader.string(box)) return false;
    words = std::string(kSealed) + box;
    return box.size() <= most && is_sealed(words);
  });
  return good && seen == 1;
}

bool read_in_range(JsonReader& reader, int& number, int most) {
  return reader.whole_number(number) && number >= 0 && number <= most;
}

Reading read_number(JsonReader& reader, Value& value) {
  Number number;
  const bool good = reader.whole_number(number.value);
  value = number;
  return {good, "a whole number"};
}

Reading read_code(JsonReader& reader, Value& value) {
  Code code;
  const bool good = reader.string(code.code);
  value = std::move(code);
  return {good, "the code of an option in quotation marks"};
}

Reading read_codes(JsonReader& reader, Value& value) {
  Codes codes;
  const bool good = read_strings(reader, codes.codes);
  value = std::move(codes);
  return {good, "a list of codes of options"};
}

Reading read_text(JsonReader& reader, Value& value) {
  Text text;
  const bool good = read_words(reader, text.text);
  value = std::move(text);
  return {good, "a text in quotation marks"};
}

Reading read_say_do(JsonReader& reader, Value& value) {
  SayDo answer;
  int seen_said = 0;
  int seen_happens = 0;
  const bool good = read_object(reader, [&](const std::string& name) {
    if (name != "said" && name != "happens") return false;
    ++(name == "said" ? seen_said : seen_happens);
    if (reader.null()) return true;
    return read_in_range(reader, (name == "said" ? answer.said : answer.happens).emplace(), 4);
  });
  value = answer;
  return {good && seen_said == 1 && seen_happens == 1,
          "an object with \"said\" and \"happens\", each 0 to 4 or null"};
}

bool read_vote(JsonReader& reader, const std::string& id, Votes& votes) {
  const bool ascii = !id.empty() && id.size() <= 64 &&
                     std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 0x7F; });
  std::string name;
  if (!ascii || votes.votes.count(id) > 0 || !reader.string(name)) return false;
  if (name != "agree" && name != "disagree" && name != "pass") return false;
  votes.votes[id] = name == "agree" ? Vote::agree : name == "pass" ? Vote::pass : Vote::disagree;
  return true;
}

Reading read_votes(JsonReader& reader, Value& value) {
  Votes votes;
  int seen_votes = 0;
  int seen_wrote = 0;
  const bool good = read_object(reader, [&](const std::string& name) {
    if (name == "wrote")
      return ++seen_wrote == 1 &&
             read_list(reader, [&] { return read_words(reader, votes.wrote.emplace_back()); });
    if (name == "side") return votes.side.empty() && reader.string(votes.side);
    if (name == "who") return votes.who.empty() && read_strings(reader, votes.who);
    return name == "votes" && ++seen_votes == 1 &&
           read_object(reader, [&](const std::string& id) { return read_vote(reader, id, votes); });
  });
  value = std::move(votes);
  return {good && seen_votes == 1 && seen_wrote == 1,
          "an object with \"votes\" (statement to agree, disagree or pass) and \"wrote\" (texts), "
          "of an "
          "experience also \"side\" and \"who\""};
}

Reading read_stop(JsonReader& reader, Value& value) {
  Stop stop;
  int seen_beat = 0;
  const bool good = read_object(reader, [&](const std::string& name) {
    if (name == "beat") return ++seen_beat == 1 && reader.string(stop.beat);
    return name == "instead" && !stop.instead && read_words(reader, stop.instead.emplace());
  });
  value = std::move(stop);
  return {good && seen_beat == 1,
          "an object with \"beat\", and \"instead\" where something was said"};
}

Reading read_triad(JsonReader& reader, Value& value) {
  std::vector<int> parts;
  const bool good = read_list(reader, [&] {
    return parts.size() < 3 && read_in_range(reader, parts.emplace_back(), kPerMille);
  });
  const bool whole = good && parts.size() == 3 && parts[0] + parts[1] + parts[2] == kPerMille;
  if (whole) value = Triad{parts[0], parts[1], parts[2]};
  return {whole, "three whole numbers from 0 with the sum 1000"};
}

Reading read_points(JsonReader& reader, Value& value) {
  Points points;
  const bool good = read_list(reader, [&] {
    std::vector<int> pair;
    const bool read = read_list(reader, [&] {
      return pair.size() < 2 && read_in_range(reader, pair.emplace_back(), kPerMille);
    });
    if (!read || pair.size() != 2) return false;
    points.points.push_back({pair[0], pair[1]});
    return true;
  });
  value = std::move(points);
  return {good, "a list of points [x,y], each 0 to 1000"};
}

Reading read_strokes(JsonReader& reader, Value& value) {
  if (reader.at('{')) {
    Text sealed;
    const bool good = read_words(reader, sealed.text, kMostSealedDrawing);
    value = std::move(sealed);
    return {good, "a sealed drawing"};
  }
  Strokes strokes;
  const bool good = read_list(reader, [&] {
    std::vector<int> numbers;
    const bool read =
        read_list(reader, [&] { return read_in_range(reader, numbers.emplace_back(), kPerMille); });
    if (!read || numbers.empty() || numbers.size() % 2 != 0) return false;
    std::vector<Point>& stroke = strokes.strokes.emplace_back();
    for (std::size_t i = 0; i < numbers.size(); i += 2)
      stroke.push_back({numbers[i], numbers[i + 1]});
    return true;
  });
  value = std::move(strokes);
  return {good, "a list of strokes [x,y,x,y…], each 0 to 1000"};
}

Reading read_shape(Shape shape, JsonReader& reader, Value& value) {
  switch (shape) {
    case Shape::number:
      return read_number(reader, value);
    case Shape::code:
      return read_code(reader, value);
    case Shape::codes:
      return read_codes(reader, value);
    case Shape::text:
      return read_text(reader, value);
    case Shape::say_do:
      return read_say_do(reader, value);
    case Shape::votes:
      return read_votes(reader, value);
    case Shape::stop:
      return read_stop(reader, value);
    case Shape::triad:
      return read_triad(reader, value);
    case Shape::points:
      return read_points(reader, value);
    case Shape::strokes:
      break;
  }
  return read_strokes(reader, value);
}

}  // namespace

Result<Value> decode(Shape shape, std::string_view json) {
  const std::size_t most = shape == Shape::strokes ? kMostSealedDrawing + 64 : kMostBytes;
  if (json.size() > most) {
    return Error{Fault::bad_input, "", "the answer is longer than any answer can be"};
  }
  JsonReader reader(json);
  Value value;
  if (reader.null()) {
    if (reader.finished()) return value;
    return Error{Fault::bad_input, "", "expected nothing after null"};
  }
  const Reading reading = read_shape(shape, reader, value);
  if (reading.good && reader.finished()) return value;
  return Error{Fault::bad_input, "",
               "expected " + std::string(reading.expected) + ", or null for a skipped one"};
}

}  // namespace chorus
