// Checks a bundle while it is parsed: of the long lists only one element is in memory at a time.
// Private to exchange.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "exchange/byte_reader.h"
#include "exchange/findings.h"
#include "exchange/json_tree.h"
#include "exchange/schema.h"
#include "exchange/sha256.h"

namespace chorus {

class BundleCheck final : public nlohmann::json_sax<Json> {
 public:
  BundleCheck(const Rule& root, ByteReader& reader, Findings& findings);

  bool null() override;
  bool boolean(bool value) override;
  bool number_integer(std::int64_t value) override;
  bool number_unsigned(std::uint64_t value) override;
  bool number_float(double value, const std::string& text) override;
  bool string(std::string& value) override;
  bool binary(Json::binary_t&) override { return false; }
  bool start_object(std::size_t) override;
  bool key(std::string& name) override;
  bool end_object() override;
  bool start_array(std::size_t) override;
  bool end_array() override;
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& exception) override;

  // After parsing: the members that are missing, and the hash.
  void finish();

 private:
  enum class Where { before, members, list, value, after };

  bool go_on();
  bool begin_value();
  bool end_value();
  template <class Call>
  bool pass_on(Call call);
  void hash(std::string_view text);
  std::string pointer() const;

  const Rule* root_;
  ByteReader* reader_;
  Findings* findings_;
  TreeBuilder builder_;
  Sha256 hash_;
  std::string unhashed_;  // canonical text that waits to be hashed
  Where where_ = Where::before;
  bool in_list_ = false;         // the value is an element of a list that is read piece by piece
  std::string name_;             // of the member being read
  const Rule* rule_ = nullptr;   // of the member being read; nullptr: an unknown one
  std::size_t index_ = 0;        // in the list
  std::int64_t value_from_ = 0;  // byte at which the value began
  std::set<std::string> seen_;   // names of members
  bool in_order_ = true;
  bool first_hashed_ = true;
  std::string told_hash_;  // integrity.hash
};

// verify_bundle() with rules that are there already: they take longer to make than a small bundle
// to check.
Result<std::vector<Problem>> check_bundle(const Schema& rules, std::string_view file,
                                          const ByteSource& source, std::size_t most);

}  // namespace chorus
