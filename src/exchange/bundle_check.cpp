#include "exchange/bundle_check.h"

#include <utility>

#include "core/value.h"

namespace chorus {
namespace {

constexpr std::string_view kIntegrity = "integrity";
constexpr std::size_t kHashPiece = 64u << 10;

}  // namespace

BundleCheck::BundleCheck(const Rule& root, ByteReader& reader, Findings& findings)
    : root_(&root), reader_(&reader), findings_(&findings), builder_(findings) {}

bool BundleCheck::go_on() {
  reader_->mark();
  if (where_ == Where::value &&
      reader_->consumed() - value_from_ > static_cast<std::int64_t>(kMostFileBytes)) {
    findings_->add(pointer(),
                   "one part has more than " + std::to_string(kMostFileBytes) + " bytes");
    return false;
  }
  return !findings_->full();
}

std::string BundleCheck::pointer() const {
  if (where_ == Where::value) return builder_.pointer();
  if (where_ == Where::before || where_ == Where::after || name_.empty()) return {};
  const std::string member = "/" + pointer_step(name_);
  return where_ == Where::list ? member + "/" + std::to_string(index_) : member;
}

// A value begins: a member's, an element of a list, or something inside one. False: not a bundle.
bool BundleCheck::begin_value() {
  if (where_ == Where::value) return true;
  if (where_ == Where::before) {
    findings_->add(std::string(), "expected an object: this is not a bundle");
    return false;
  }
  in_list_ = where_ == Where::list;
  builder_.begin(pointer(), in_list_ ? 2 : 1);
  value_from_ = reader_->consumed();
  where_ = Where::value;
  return true;
}

template <class Call>
bool BundleCheck::pass_on(Call call) {
  if (!begin_value() || !call()) return false;
  return (!builder_.complete() || end_value()) && go_on();
}

// The value is complete: checked, hashed, and forgotten.
bool BundleCheck::end_value() {
  const Json& tree = builder_.tree();
  const std::string at = in_list_ ? "/" + pointer_step(name_) + "/" + std::to_string(index_)
                                  : "/" + pointer_step(name_);
  const Rule* rule = in_list_ && rule_ != nullptr ? rule_->items : rule_;
  if (rule != nullptr) check(*rule, tree, Path(at), {findings_, {}});
  if (name_ == kIntegrity) {
    told_hash_ = text_of(member(tree, "hash"));
  } else {
    hash((in_list_ && index_ > 0 ? "," : "") + canonical(tree));
  }
  if (in_list_) ++index_;
  where_ = in_list_ ? Where::list : Where::members;
  return true;
}

void BundleCheck::hash(std::string_view text) {
  unhashed_ += text;
  if (unhashed_.size() < kHashPiece) return;
  hash_.add(unhashed_);
  unhashed_.clear();
}

bool BundleCheck::null() {
  return pass_on([&] { return builder_.null(); });
}
bool BundleCheck::boolean(bool value) {
  return pass_on([&] { return builder_.boolean(value); });
}
bool BundleCheck::number_integer(std::int64_t value) {
  return pass_on([&] { return builder_.number_integer(value); });
}
bool BundleCheck::number_unsigned(std::uint64_t value) {
  return pass_on([&] { return builder_.number_unsigned(value); });
}
bool BundleCheck::number_float(double value, const std::string& text) {
  return pass_on([&] { return builder_.number_float(value, text); });
}
bool BundleCheck::string(std::string& value) {
  return pass_on([&] { return builder_.string(value); });
}

bool BundleCheck::start_object(std::size_t size) {
  if (where_ != Where::before) return pass_on([&] { return builder_.start_object(size); });
  where_ = Where::members;
  hash("{");
  return go_on();
}

bool BundleCheck::key(std::string& name) {
  if (where_ == Where::value) return builder_.key(name) && go_on();
  if (!seen_.empty() && name <= *seen_.rbegin()) {
    in_order_ = false;
    findings_->add("/" + pointer_step(name),
                   "this member is out of order or there twice: expected "
                   "each name once, sorted");
  }
  seen_.insert(name);
  name_ = std::move(name);
  const auto known = root_->members.find(name_);
  rule_ = known == root_->members.end() ? nullptr : known->second;
  if (rule_ == nullptr)
    findings_->add(pointer(), "there is no member " + found(name_) + " in a bundle");
  if (name_ != kIntegrity) {
    hash((first_hashed_ ? "" : ",") + json_quoted(name_) + ":");
    first_hashed_ = false;
  }
  return go_on();
}

bool BundleCheck::end_object() {
  if (where_ == Where::value) return pass_on([&] { return builder_.end_object(); });
  where_ = Where::after;
  hash("}");
  return go_on();
}

bool BundleCheck::start_array(std::size_t size) {
  const bool streamed = where_ == Where::members && rule_ != nullptr && rule_->kinds == kArray;
  if (!streamed) return pass_on([&] { return builder_.start_array(size); });
  where_ = Where::list;
  index_ = 0;
  hash("[");
  return go_on();
}

bool BundleCheck::end_array() {
  if (where_ == Where::value) return pass_on([&] { return builder_.end_array(); });
  if (index_ < rule_->min_items || index_ > rule_->max_items) {
    findings_->add("/" + pointer_step(name_), "expected " + expectation(*rule_) + ", found " +
                                                  std::to_string(index_) + " items");
  }
  where_ = Where::members;
  hash("]");
  return go_on();
}

bool BundleCheck::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception&) {
  if (reader_->gave_up()) {
    findings_->add(pointer(), "a text has no end: the file was damaged after it was written");
  } else if (reader_->at_end() && reader_->consumed() == 0) {
    findings_->add(std::string(), "the file is empty");
  } else if (static_cast<std::int64_t>(position) > reader_->consumed()) {
    findings_->add(pointer(), "the file ends in the middle, after " +
                                  std::to_string(reader_->consumed()) +
                                  " bytes: it was cut off; copy or export it again");
  } else {
    findings_->add(pointer(), "not JSON at byte " + std::to_string(position) +
                                  ": the file was damaged after it was written");
  }
  return false;
}

void BundleCheck::finish() {
  if (where_ != Where::after) return;
  for (const std::string& name : root_->required) {
    if (seen_.count(name) == 0)
      findings_->add(std::string(), "the member \"" + name + "\" is missing");
  }
  if (!in_order_ || told_hash_.empty()) return;
  hash_.add(unhashed_);
  const std::string hash = hash_.finish();
  if (hash == told_hash_) return;
  findings_->add("/integrity/hash",
                 "the file was changed or damaged after it was written: its hash is " + hash +
                     ", expected " + told_hash_.substr(0, 64));
}

}  // namespace chorus
