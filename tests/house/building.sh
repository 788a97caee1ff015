# For the scripts of the house to source: how a preset is built.

# Builds one preset, or some of its targets; configures it first where that was not done.
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" -- --quiet "$@"
}
