#include "exchange/bundle_stream.h"

namespace chorus {

Done BundleStream::send() {
  if (text_.empty()) return done();
  hash_.add(text_);
  const Done sent = (*sink_)(text_);
  sent_ += static_cast<std::int64_t>(text_.size());
  text_.clear();
  return sent;
}

Done BundleStream::send_unhashed(std::string_view bytes) {
  const Done before = send();
  if (!before) return before;
  sent_ += static_cast<std::int64_t>(bytes.size());
  return (*sink_)(bytes);
}

}  // namespace chorus
