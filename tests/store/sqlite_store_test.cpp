#include "store/sqlite_store.h"

#include <doctest/doctest.h>

#include "support/store_builders.h"
#include "support/temporary_folder.h"

namespace chorus::test {
struct InSqlite {
  TemporaryFolder folder;
  std::unique_ptr<Store> store = good(open_sqlite_store({.path = folder.file("chorus.db")}));
};
}  // namespace chorus::test

#define CHORUS_TWIN chorus::test::InSqlite
#include "contract/store_contract.h"
