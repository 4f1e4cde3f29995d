#include "store/swap.h"

#include <sstream>
#include <string_view>
#include <utility>

#include "store/files.h"
#include "store/recovery.h"

namespace chorus {
namespace {

constexpr std::size_t kMostNote = 4096;  // bytes
constexpr std::string_view kRescued = "rescued", kRestored = "restored";

std::string note_beside(const std::string& path) {
  return path + ".swap";
}

std::string base_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

// The folder may have another name at the next start: so the note holds the file's name alone.
std::string write_note(const Swap& swap) {
  std::ostringstream note;
  const StoreRescue& kept = swap.kept;
  note << (swap.rescued ? kRescued : kRestored) << ' ' << kept.sessions << ' ' << kept.visits << ' '
       << kept.answers << ' ' << kept.entries << ' ' << kept.orphans << ' ' << kept.gaps << '\n'
       << base_name(kept.aside) << '\n';
  return note.str();
}

Result<Swap> read_note(const std::string& path) {
  const auto text = read_small_file(note_beside(path), kMostNote);
  if (!text) return text.error();
  std::istringstream note(*text);
  Swap swap;
  StoreRescue& kept = swap.kept;
  std::string what;
  note >> what >> kept.sessions >> kept.visits >> kept.answers >> kept.entries >> kept.orphans >>
      kept.gaps;
  std::string name;
  if (note.get() == '\n' && std::getline(note, name) && !note.eof() &&
      (what == kRescued || what == kRestored)) {
    swap.rescued = what == kRescued;
    if (!name.empty()) kept.aside = folder_of(path) + "/" + name;
    return swap;
  }
  return Error{Fault::storage, note_beside(path),
               "this note about two stores cannot be read; keep every file of this folder, and "
               "have somebody look who knows this computer"};
}

// A second name first: there is no moment at which the old store has none.
Done keep_old(const std::string& path, const Swap& swap) {
  if (swap.kept.aside.empty()) return done();
  for (const char* ending : {"-journal", "-wal", ""}) {
    if (!is_there(path + ending)) continue;
    if (const Done named = give_name(path + ending, swap.kept.aside + ending); !named) return named;
  }
  if (swap.rescued) {
    const Done told =
        write_private_file(swap.kept.aside + ".txt", rescue_sentence(swap.kept) + "\n");
    if (!told) return told;
  }
  return sync_folder(folder_of(path));
}

// Never the new database beside the old one's log, which SQLite would mix into it.
Done take_place(const std::string& path) {
  for (const char* ending : {"-journal", "-wal", "-shm"}) {
    if (const Done gone = remove_file(path + ending); !gone) return gone;
  }
  if (const Done gone = sync_folder(folder_of(path)); !gone) return gone;
  return move_into_place(next_store(path), path);
}

Done clear_away(const std::string& path) {
  for (const char* ending : {"", "-journal", "-wal", "-shm"}) {
    if (const Done gone = remove_file(next_store(path) + ending); !gone) return gone;
    if (const Done gone = remove_file(read_copy(path) + ending); !gone) return gone;
  }
  return remove_file(note_beside(path) + ".part");
}

// Once the new store has its name, the note says nothing more.
Done go_on(const std::string& path, const Swap& swap) {
  if (is_there(next_store(path))) {
    if (const Done kept = keep_old(path, swap); !kept) return kept;
    if (const Done taken = take_place(path); !taken) return taken;
  }
  // Durable before another new store is made, which it would speak of.
  if (const Done gone = remove_file(note_beside(path)); !gone) return gone;
  return sync_folder(folder_of(path));
}

}  // namespace

std::string next_store(const std::string& path) {
  return path + ".next";
}

std::string read_copy(const std::string& path) {
  return path + ".read";
}

Done swap_store(const std::string& path, const Swap& swap) {
  for (const char* ending : {"-journal", "-wal", "-shm"}) {
    if (const Done gone = remove_file(next_store(path) + ending); !gone) return gone;
  }
  const std::string part = note_beside(path) + ".part";
  if (const Done noted = write_private_file(part, write_note(swap)); !noted) return noted;
  if (const Done ready = sync_folder(folder_of(path)); !ready) return ready;
  if (const Done begun = move_into_place(part, note_beside(path)); !begun) return begun;
  return go_on(path, swap);
}

Result<std::optional<Swap>> finish_swap(const std::string& path) {
  std::optional<Swap> swap;
  if (is_there(note_beside(path))) {
    auto read = read_note(path);
    if (!read) return read.error();
    if (const Done finished = go_on(path, *read); !finished) return finished.error();
    swap = std::move(*read);
  }
  if (const Done cleared = clear_away(path); !cleared) return cleared.error();
  return swap;
}

Done no_swap_begun(const std::string& path) {
  if (!is_there(note_beside(path))) return done();
  return Error{Fault::conflict, path,
               "another store was being put in its place; start the kiosk once to finish that"};
}

}  // namespace chorus
