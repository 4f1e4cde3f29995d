// `chorus doctor`: one line for each part of the kiosk: ok, what to do, or what to know.
#include <sys/statvfs.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "app/age_file.h"
#include "app/commands.h"
#include "app/configuration.h"
#include "app/files.h"
#include "app/voice.h"
#include "store/backups.h"
#include "store/deed_chain.h"
#include "store/pin.h"
#include "store/sqlite_store.h"
#include "ui/text.h"

namespace chorus {
namespace {

constexpr std::uint64_t kLeastFreeBytes = 500ull * 1024 * 1024;

class Report {
 public:
  void well(const std::string& part, const std::string& what) {
    std::printf("ok    %s: %s\n", part.c_str(), what.c_str());
  }
  void to_do(const std::string& part, const std::string& what) {
    std::printf("to do %s: %s\n", part.c_str(), what.c_str());
    all_well_ = false;
  }
  // Something that may stay as it is.
  void note(const std::string& part, const std::string& what) {
    std::printf("note  %s: %s\n", part.c_str(), what.c_str());
  }
  bool all_well() const { return all_well_; }

 private:
  bool all_well_ = true;
};

void look_at_configuration(const Configuration& configuration, Report& report) {
  if (configuration.problems.empty()) {
    report.well("configuration",
                std::to_string(configuration.catalogue->programmes.size()) + " programmes");
  } else {
    report.to_do("configuration",
                 std::to_string(configuration.problems.size()) + " problems; run chorus check");
  }
}

void look_at_store(const Places& places, Report& report) {
  if (access(places.store().c_str(), F_OK) != 0)
    return report.well("store", "not there yet; made at first start in " + places.data);
  const Done checked = check_sqlite_store(places.store());
  if (checked) return report.well("store", places.store());
  report.to_do("store", sentence(checked.error()));
}

void look_at_log(const Places& places, Report& report) {
  if (access(places.store().c_str(), F_OK) != 0) return;
  OpenOptions options;
  options.path = places.store();
  options.create = false;
  options.read_only = true;
  const auto store = open_sqlite_store(options);
  if (!store) return;  // the line about the store has said it, or the next start mends it
  const auto log = (*store)->deeds();
  if (!log) return report.to_do("desk log", sentence(log.error()));
  const std::int64_t misfit = first_misfit(*log);
  const std::string entries = std::to_string(log->size()) + " entries";
  if (misfit == 0) return report.well("desk log", entries + ", chain whole");
  report.to_do("desk log", entries + ", but entry " + std::to_string(misfit) +
                               " does not fit the one before it: somebody has changed the file "
                               "past Chorus; ask who has had it");
}

// What was done with a store that was damaged, for as long as the damaged file is kept.
void look_at_damaged(const Places& places, Report& report) {
  for (const std::string& name : files_in(places.data, ".db.txt")) {
    const auto told = read_file(places.data + "/" + name);
    if (told) report.note("store", told->substr(0, told->find('\n')));
  }
}

void look_at_backups(const Places& places, const std::string& second, Report& report) {
  const std::string own = own_backups(places.store());
  for (const std::string& folder : {own, second}) {
    if (folder.empty()) continue;
    const std::string newest = newest_backup(folder);
    if (newest.empty()) {
      report.note("copies", "none in " + folder + " yet; made every hour of an open session");
    } else {
      report.well("copies", newest);
    }
  }
}

void look_at_pin(const Places& places, Report& report) {
  const PinsSet pins = pins_set(places.pin());
  if (pins.keeper && !pins.key)
    return report.note("PIN", "set, without a recovery key; setting it anew gives one");
  if (pins.keeper)
    return report.well("PIN", pins.facilitator ? "set, and one for facilitators" : "set");
  report.to_do("PIN", "not set; the kiosk asks for one at first start, or run chorus pin");
}

void look_at_encryption(const Catalogue& catalogue, Report& report) {
  std::string plain;
  bool needed = false;
  for (const Programme& programme : catalogue.programmes) {
    const bool encrypted = !catalogue.export_keys_of(programme).empty();
    needed = needed || encrypted;
    if (!encrypted) plain += (plain.empty() ? "" : ", ") + programme.id;
  }
  if (needed && access(kAgeProgram, X_OK) != 0)
    return report.to_do("encryption", "the program age is not there: install the package \"age\"");
  if (plain.empty()) return report.well("encryption", "every export is encrypted");
  report.note("encryption", "exports of " + plain + " are plain text; \"export_key\" changes that");
}

void look_at_disk(const Places& places, Report& report) {
  struct statvfs about {};
  const std::string folder = access(places.data.c_str(), F_OK) == 0 ? places.data : "/";
  if (statvfs(folder.c_str(), &about) != 0)
    return report.to_do("disk", folder + " cannot be looked at");
  const std::uint64_t free = std::uint64_t{about.f_bavail} * about.f_frsize;
  const std::string megabytes = std::to_string(free / 1024 / 1024) + " MiB free in " + folder;
  if (free < kLeastFreeBytes)
    return report.to_do("disk", megabytes + "; make room for at least 500 MiB");
  report.well("disk", megabytes);
}

void look_at_fonts(const Catalogue& catalogue, Report& report) {
  for (const Language& language : catalogue.strings.languages()) {
    std::string missing;
    for (const std::string& font : TextEngine::missing_fonts(language.code))
      missing += (missing.empty() ? "" : ", ") + font;
    if (missing.empty()) {
      report.well("fonts", language.code + " " + language.name);
    } else {
      report.to_do("fonts", language.code + " lacks " + missing);
    }
  }
}

void look_at_voice(const Catalogue& catalogue, Report& report) {
  std::vector<std::string> codes;
  for (const Language& language : catalogue.strings.languages()) codes.push_back(language.code);
  const VoiceCheck check = check_voice(codes);
  if (check.device == VoiceCheck::Device::there) {
    report.well("sound", "there is a device");
  } else if (check.device == VoiceCheck::Device::busy) {
    report.note("sound", "the device is held by another program; end it to have words read aloud");
  } else {
    report.note("sound", "there is no device; plug in a loudspeaker to have words read aloud");
  }
  for (const VoiceCheck::Language& language : check.languages) {
    if (language.voice.empty()) {
      report.note("voice", language.code + " has none; ship recordings in the programme");
    } else {
      report.well("voice", language.code + " " + language.voice);
    }
  }
}

void look_at_display(Report& report) {
  const char* display = std::getenv("DISPLAY");
  const char* wayland = std::getenv("WAYLAND_DISPLAY");
  if (display != nullptr && *display != '\0') return report.well("display", display);
  if (wayland != nullptr && *wayland != '\0') return report.well("display", wayland);
  report.to_do("display", "there is none here; start from a desktop or the kiosk's own session");
}

}  // namespace

int run_doctor(const Options& options) {
  const Places places = find_places(options);
  const Configuration configuration = load_configuration(places);
  Report report;
  look_at_configuration(configuration, report);
  look_at_store(places, report);
  look_at_log(places, report);
  look_at_damaged(places, report);
  look_at_backups(places, configuration.kiosk.backup_folder, report);
  look_at_pin(places, report);
  look_at_encryption(*configuration.catalogue, report);
  look_at_disk(places, report);
  look_at_fonts(*configuration.catalogue, report);
  look_at_voice(*configuration.catalogue, report);
  look_at_display(report);
  return report.all_well() ? kDone : kFailed;
}

}  // namespace chorus
