// Words sealed to the public key of a programme (libsodium's sealed boxes: X25519, XSalsa20,
// Poly1305). Whoever has the store and not the secret key cannot read them, also not who sealed
// them. They are padded to whole pieces of 64 bytes, so that their length says little.
//
// Threads: any for the functions; Seals is its owner's.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/bech32.h"
#include "core/record.h"
#include "core/result.h"
#include "core/session.h"

namespace chorus {

struct SealKeys {
  std::string public_key;  // "seal1…", for the programme's file
  std::string secret_key;  // "SEAL-SECRET-KEY1…", for the project alone
};
SealKeys make_seal_keys();

// As core/sealed.h has it. Fault::bad_input where nothing can be sealed to the key.
Result<std::string> seal_text(std::string_view words, const KeyBytes& public_key);
// Fault::bad_input where it was not sealed to the public half of this key, or has changed since.
Result<std::string> open_sealed(std::string_view base64, const KeyBytes& secret_key);

// Which sessions' words are sealed, and to whom.
class Seals {
 public:
  // To the key that the session itself has, whatever its programme names; empty: not yet.
  void lock(const Session& session) { learn(session.id, session.promises.seal_words); }
  // `key`: the programme's, for a session that has none; empty: words are kept as they are. A key
  // that cannot be read seals nothing and lets nothing be kept.
  void learn(const Id& session, std::string_view key);
  bool any() const { return !keys_.empty(); }
  Result<ResponseRecord> kept(ResponseRecord response, const Id& session) const;
  Result<RecordEntry> kept(RecordEntry entry) const;

 private:
  template <class Record>
  Result<Record> sealed(Record record, const Id& session) const;

  std::map<Id, KeyBytes> keys_;  // by session
};

}  // namespace chorus
