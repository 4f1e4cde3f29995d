"""The Debian package, made from the build that is tested: what is in it, what lintian and systemd say of it, and whether
what was unpacked works. Usage: package_test.py PROGRAM"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOST_EXPOSED = 3.0  # of systemd-analyze security, from 0 (safe) to 10


def output_of(*words, **options):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


class Package:
    def __init__(self, build):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="chorus-package-"))
        # As a build machine has it, whatever this one's habits are.
        output_of("sh", "-c", 'umask 022 && exec cpack -G DEB -B "$0" --config "$1"', self.folder,
                  build / "CPackConfig.cmake", cwd=self.folder)
        self.file = next(self.folder.glob("chorus_*.deb"))
        self.root = self.folder / "root"
        output_of("dpkg-deb", "-x", self.file, self.root)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder)

    def field(self, name):
        return output_of("dpkg-deb", "-f", self.file, name)


def lintian_has_nothing_to_say(package):
    said = output_of("lintian", "--fail-on", "error,warning", "--allow-root", package.file)
    assert not said.strip(), said


def the_program_and_all_it_needs_are_there(package):
    for path in ("usr/bin/chorus", "etc/chorus/kiosk.json", "etc/chorus/programmes/waiting-room.json",
                 "usr/share/chorus/assets/strings/cy.json", "usr/share/chorus/assets/themes/day.json",
                 "usr/share/chorus/assets/schema/session-bundle.schema.json", "usr/share/man/man1/chorus.1.gz",
                 "usr/share/doc/chorus/copyright", "lib/systemd/system/chorus-kiosk.service",
                 "lib/udev/rules.d/70-chorus-sticks.rules", "usr/lib/sysusers.d/chorus.conf"):
        assert (package.root / path).is_file(), path
    depends = package.field("Depends")
    for name in ("libc6", "libsqlite3-0", "libpango-1.0-0", "libglfw3", "libsystemd0", "fonts-lato", "espeak-ng-data"):
        assert name in depends, (name, depends)
    assert re.search(r"\bage\b", package.field("Recommends"))


def the_unpacked_program_checks_the_unpacked_configuration(package):
    program, data = package.root / "usr/bin/chorus", package.folder / "data"
    places = ("--config", package.root / "etc/chorus", "--data", data)
    output_of(program, *places, "check")
    said = subprocess.run([program, *places, "doctor"], capture_output=True, text=True).stdout.splitlines()
    # Here it has a display or none; a PIN it has not been given.
    wrong = [line for line in said if line.startswith("to do") and line.split()[2] not in ("display:", "PIN:")]
    assert any("configuration" in line for line in said) and not wrong, wrong
    made = output_of(program, *places, "session", "new", "--programme", "interval", "--title", "Unpacked").strip()
    assert made in output_of(program, *places, "session", "list")


def the_man_page_names_every_command(package):
    page = output_of("man", "--warnings", "-l", package.root / "usr/share/man/man1/chorus.1.gz",
                     env={"PATH": "/usr/bin:/bin", "MANWIDTH": "100", "LC_ALL": "C.UTF-8"})
    commands = re.findall(r"^  ([a-z]+) {2,}", output_of(package.root / "usr/bin/chorus", "--help").split(
        "Subcommands:")[-1], re.MULTILINE)
    assert len(commands) >= 10, commands
    for command in commands:
        assert re.search(rf"^\s+{command}\b", page, re.MULTILINE), command


def the_service_is_well_formed_and_can_do_little_harm(package):
    unit = package.folder / "chorus-kiosk.service"
    text = (package.root / "lib/systemd/system/chorus-kiosk.service").read_text()
    # What the package recommends need not be on this machine.
    unit.write_text(text.replace("/usr/bin/cage", "/usr/bin/env").replace("Requires=seatd.service\n", ""))
    checked = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True)
    ours = [line for line in checked.stderr.splitlines() if "chorus-kiosk" in line]
    assert not ours, ours
    said = output_of("systemd-analyze", "security", "--offline=true", "--no-pager", unit)
    exposure = float(re.search(r"exposure level for .*: ([0-9.]+)", said).group(1))
    print("exposure of the service:", exposure)
    assert exposure <= MOST_EXPOSED, said


def the_kiosks_user_cannot_log_in(package):
    root = package.folder / "users"
    (root / "etc").mkdir(parents=True)
    output_of("systemd-sysusers", f"--root={root}", package.root / "usr/lib/sysusers.d/chorus.conf")
    user = next(line for line in (root / "etc/passwd").read_text().splitlines() if line.startswith("chorus-kiosk:"))
    assert user.endswith(":/usr/sbin/nologin"), user
    assert "chorus-kiosk:!" in (root / "etc/shadow").read_text()


def run(package, *tests):
    failed = 0
    for test in tests:
        sentence = test.__name__.replace("_", " ")
        try:
            test(package)
            print("ok:", sentence, flush=True)
        except Exception:  # say which and go on
            traceback.print_exc()
            print("FAILED:", sentence, flush=True)
            failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    with Package(pathlib.Path(sys.argv[1]).resolve().parent) as made:
        status = run(made, the_program_and_all_it_needs_are_there, lintian_has_nothing_to_say,
                     the_unpacked_program_checks_the_unpacked_configuration, the_man_page_names_every_command,
                     the_service_is_well_formed_and_can_do_little_harm, the_kiosks_user_cannot_log_in)
    sys.exit(status)
