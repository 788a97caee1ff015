# For the scripts of the house to source: how a preset is built.

# Builds one preset, or some of its targets; configures it first where that was not done.
build() {
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
  cmake --build --preset "$preset" -- --quiet "$@"
}

# Fetches the npm packages of a folder's lock file, unless they are there. Two at once take turns.
npm_packages() {
  local folder=$1
  (
    flock 9
    [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] ||
      npm --prefix "$folder" ci --ignore-scripts --silent
  ) 9<"$folder/package.json"
}
