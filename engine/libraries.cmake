# The foreign libraries, each as one target that a room may KNOW.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

pkg_check_modules(CMARK REQUIRED IMPORTED_TARGET libcmark-gfm)
add_library(lib_cmark-gfm ALIAS PkgConfig::CMARK)

pkg_check_modules(GIT2 REQUIRED IMPORTED_TARGET libgit2>=1.5)
add_library(lib_libgit2 ALIAS PkgConfig::GIT2)

pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
add_library(lib_libyaml ALIAS PkgConfig::YAML)

pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)
add_library(lib_openssl ALIAS PkgConfig::CRYPTO)

pkg_check_modules(ARCHIVE REQUIRED IMPORTED_TARGET libarchive)
add_library(lib_libarchive ALIAS PkgConfig::ARCHIVE)

pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
add_library(lib_qpdf INTERFACE)
target_link_libraries(lib_qpdf INTERFACE PkgConfig::QPDF)
# Its headers ask which of its pointer types is meant: std::shared_ptr.
target_compile_definitions(lib_qpdf INTERFACE POINTERHOLDER_TRANSITION=4)

find_package(ICU REQUIRED COMPONENTS uc i18n)
add_library(lib_icu INTERFACE)
target_link_libraries(lib_icu INTERFACE ICU::uc ICU::i18n)

find_package(pugixml CONFIG REQUIRED)
add_library(lib_pugixml ALIAS pugixml::pugixml)

find_package(fmt CONFIG REQUIRED)
add_library(lib_fmt ALIAS fmt::fmt)

find_package(nlohmann_json CONFIG REQUIRED)
add_library(lib_nlohmann-json ALIAS nlohmann_json::nlohmann_json)

find_package(CLI11 CONFIG REQUIRED)
add_library(lib_cli11 ALIAS CLI11::CLI11)

pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
add_library(lib_cpp-httplib ALIAS PkgConfig::HTTPLIB)

find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
add_library(lib_mustache INTERFACE)
target_include_directories(lib_mustache SYSTEM INTERFACE ${MUSTACHE_INCLUDE})
