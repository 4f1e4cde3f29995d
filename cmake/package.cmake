# `cpack -G DEB` in a build folder makes the Debian package: the program, what it shows, and what turns a machine into
# a kiosk (packaging/). Its configuration goes to /etc/chorus, where changes are kept when a newer version comes.
set(CHORUS_PACKAGING ${PROJECT_SOURCE_DIR}/packaging)

function(chorus_compressed file result)  # as Debian wants it: smallest, without name and date
  execute_process(COMMAND gzip -9nc ${CHORUS_PACKAGING}/${file} OUTPUT_FILE ${PROJECT_BINARY_DIR}/${result}
    COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CHORUS_PACKAGING}/${file})
  set(compressed ${PROJECT_BINARY_DIR}/${result} PARENT_SCOPE)
endfunction()

function(chorus_machine source destination)  # one file of the machine's; an optional new name
  install(FILES ${source} DESTINATION ${destination} COMPONENT machine EXCLUDE_FROM_ALL ${ARGN})
endfunction()

chorus_compressed(chorus.1 chorus.1.gz)
chorus_machine(${compressed} /usr/share/man/man1)
chorus_compressed(changelog changelog.gz)
chorus_machine(${compressed} /usr/share/doc/chorus)
chorus_machine(${CHORUS_PACKAGING}/copyright /usr/share/doc/chorus)
chorus_machine(${CHORUS_PACKAGING}/chorus-kiosk.service /lib/systemd/system)
chorus_machine(${CHORUS_PACKAGING}/chorus.sysusers /usr/lib/sysusers.d RENAME chorus.conf)
chorus_machine(${CHORUS_PACKAGING}/chorus.tmpfiles /usr/lib/tmpfiles.d RENAME chorus.conf)
chorus_machine(${CHORUS_PACKAGING}/70-chorus-sticks.rules /lib/udev/rules.d)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/kiosk-config/ DESTINATION /etc/chorus COMPONENT machine EXCLUDE_FROM_ALL)
# Without --config the program finds it as well.
install(CODE "file(MAKE_DIRECTORY \$ENV{DESTDIR}/usr/share/chorus)
  file(CREATE_LINK /etc/chorus \$ENV{DESTDIR}/usr/share/chorus/kiosk-config SYMBOLIC)" COMPONENT machine EXCLUDE_FROM_ALL)

# Every file below /etc is the machine's own once it is there.
file(GLOB_RECURSE configured RELATIVE ${PROJECT_SOURCE_DIR}/kiosk-config CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/kiosk-config/*)
list(TRANSFORM configured PREPEND /etc/chorus/)
list(JOIN configured "\n" configured)
file(WRITE ${PROJECT_BINARY_DIR}/packaging/conffiles "${configured}\n")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME chorus)
set(CPACK_PACKAGE_VENDOR "The Chorus authors")
# There is no address to write to yet.
set(CPACK_PACKAGE_CONTACT "The Chorus authors <authors@chorus.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "touchscreen kiosk for theatre workshops about health services")
set(CPACK_PACKAGE_DESCRIPTION "People watch a scene about a real problem in care, tap what they saw, felt and
would change, and see at once what the room said. The facilitator takes the
session away as one file for the health project. Fifteen languages, read
aloud, in large letters or strong contrast, by touch, keyboard or one switch.")
set(CPACK_INSTALL_CMAKE_PROJECTS "${PROJECT_BINARY_DIR};chorus;program;/;${PROJECT_BINARY_DIR};chorus;machine;/")
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "espeak-ng-data, fonts-lato, fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "age, cage, fonts-noto-cjk, fonts-noto-color-emoji, fonts-opendyslexic, seatd, \
systemd, udev, xwayland")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CHORUS_PACKAGING}/postinst ${CHORUS_PACKAGING}/prerm
  ${CHORUS_PACKAGING}/postrm ${PROJECT_BINARY_DIR}/packaging/conffiles)
include(CPack)
