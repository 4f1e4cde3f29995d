#include "app/command_data.h"

#include "app/clock.h"
#include "app/commands.h"
#include "app/rehearsal_store.h"
#include "store/sqlite_store.h"

namespace chorus {

Prepared prepare(const Options& options, bool to_read) {
  Prepared prepared;
  prepared.data.places = find_places(options);
  prepared.data.configuration = load_configuration(prepared.data.places);
  if (!prepared.data.configuration.problems.empty()) {
    print_problems(prepared.data.configuration.problems);
    prepared.status = kBadInput;
    return prepared;
  }
  OpenOptions reading;
  reading.path = prepared.data.places.store();
  reading.create = false;
  reading.read_only = true;
  auto store = to_read ? open_sqlite_store(reading) : open_real_store(prepared.data.places, "");
  if (!store) {
    complain(store.error());
    prepared.status = kBadStore;
    return prepared;
  }
  prepared.data.store = std::move(*store);
  return prepared;
}

Result<FoundSession> find_session(const Data& data, const std::string& id) {
  auto session = data.store->session(*id_from_hex(id));
  if (!session) return session.error();
  const Programme* programme = data.catalogue().programme(session->programme);
  if (programme == nullptr) {
    return Error{
        Fault::not_found, "",
        "the programme \"" + session->programme + "\" of this session is not in the configuration"};
  }
  return FoundSession{std::move(*session), programme};
}

}  // namespace chorus
