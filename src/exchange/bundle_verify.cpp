#include "exchange/bundle_check.h"

namespace chorus {

Result<std::vector<Problem>> verify_bundle(std::string_view schema, std::string_view file,
                                           const ByteSource& source, std::size_t most) {
  const Result<Schema> rules = Schema::parse("session-bundle.schema.json", schema);
  if (!rules) return rules.error();
  return check_bundle(*rules, file, source, most);
}

Result<std::vector<Problem>> check_bundle(const Schema& rules, std::string_view file,
                                          const ByteSource& source, std::size_t most) {
  Findings findings(most);
  ByteReader reader(source);
  BundleCheck check(rules.root(), reader, findings);
  Json::sax_parse(ByteReader::Iterator(reader), ByteReader::Iterator(), &check);
  if (reader.error()) return *reader.error();
  check.finish();
  return findings.problems(file);
}

}  // namespace chorus
