# Completion of codicil's commands in bash. Load it with `source engine/cli/codicil.bash`, or put it into
# ~/.local/share/bash-completion/completions/ under the name codicil.

# The definition that a command would use: --manual, else the one in reach of this folder.
_codicil_definition() {
  local i
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} != --manual ]] && continue
    [[ ${COMP_WORDS[i + 1]} == '=' ]] && ((i++))
    printf '%s' "${COMP_WORDS[i + 1]}"
    return
  done
  local file
  for file in manual.yml site/manual.yml; do
    [[ -f $file ]] && printf '%s' "$file" && return
  done
}

# The folder of the content, as the definition names it.
_codicil_content() {
  local definition content
  definition=$(_codicil_definition)
  [[ -f $definition ]] || return
  content=$(sed -n 's/^content:[[:space:]]*//p' "$definition" | head -n 1 |
    sed 's/[[:space:]]*\(#.*\)\{0,1\}$//; s/^["'\'']//; s/["'\'']$//')
  content=${content:-content}
  [[ $content == /* ]] || content=$(dirname -- "$definition")/$content
  printf '%s' "$content"
}

# Prints the words that are ids. Others are not offered: compgen would run what is in them.
_codicil_ids() {
  local word
  for word; do
    [[ $word =~ ^[A-Za-z0-9][A-Za-z0-9._-]*$ ]] && printf '%s\n' "$word"
  done
}

# The names, without this ending, of the files that match a pattern below the content.
_codicil_stems() {
  local content file
  content=$(_codicil_content)
  [[ -n $content ]] || return
  for file in "$content"/$1; do
    [[ -e $file ]] || continue
    file=${file##*/}
    _codicil_ids "${file%"$2"}"
  done
}

# The chapters: what lies beside them belongs to no part, and drafts are none.
_codicil_chapters() {
  local content file
  content=$(_codicil_content)
  [[ -n $content ]] || return
  for file in "$content"/*/*.md; do
    [[ -e $file ]] || continue
    case ${file#"$content"/} in
      pages/* | editions/* | resources/* | *.draft.md) ;;
      *) file=${file##*/} && _codicil_ids "${file%.md}" ;;
    esac
  done
}

_codicil_parts() {
  local content folder
  content=$(_codicil_content)
  [[ -n $content ]] || return
  for folder in "$content"/*/; do
    [[ -d $folder ]] || continue
    folder=${folder%/}
    case ${folder##*/} in
      pages | editions | resources) ;;
      *) _codicil_ids "${folder##*/}" ;;
    esac
  done
}

# The formats of the command on the line.
_codicil_formats() {
  local word
  for word in "${COMP_WORDS[@]}"; do
    case $word in
      changes) printf '%s\n' text markdown html json csv; return ;;
      proposal) printf '%s\n' text markdown json github; return ;;
      notice) printf '%s\n' text markdown html eml; return ;;
      workplan) printf '%s\n' text json csv; return ;;
      impact | history) printf '%s\n' text json; return ;;
    esac
  done
  printf '%s\n' text json sarif github
}

_codicil() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  # --option=value arrives as three words.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $previous == '=' ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  local IFS=$'\n'
  case $previous in
    --manual) COMPREPLY=($(compgen -f -- "$current")) ; compopt -o filenames 2>/dev/null; return ;;
    --out) COMPREPLY=($(compgen -d -- "$current")) ; compopt -o filenames 2>/dev/null; return ;;
    --color) COMPREPLY=($(compgen -W $'auto\nalways\nnever' -- "$current")); return ;;
    --format) COMPREPLY=($(compgen -W "$(_codicil_formats)" -- "$current")); return ;;
    --style) COMPREPLY=($(compgen -W $'update\nboard' -- "$current")); return ;;
    --chapters) COMPREPLY=($(compgen -W "$(_codicil_chapters)"$'\n'"$(_codicil_parts)" -- "$current")); return ;;
    --changes-to) COMPREPLY=($(compgen -W "latest"$'\n'"$(_codicil_stems 'editions/*.md' .md)" -- "$current")); return ;;
    --edition) COMPREPLY=($(compgen -W "latest"$'\n'"$(_codicil_stems 'editions/*.md' .md)" -- "$current")); return ;;
    --revert) COMPREPLY=($(compgen -W "$(_codicil_stems 'editions/*.md' .md)" -- "$current")); return ;;
    --part) COMPREPLY=($(compgen -W "$(_codicil_parts)" -- "$current")); return ;;
    --jobs | --today | --as-at | --title | --explain | --limit | --port) COMPREPLY=(); return ;;
  esac

  # The command is made of the words that are neither options nor their values.
  local command= word skip= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then
      skip=yes
    elif [[ -n $skip ]]; then
      skip=
    elif [[ $word == --* ]]; then
      case $word in
        --manual | --jobs | --today | --color | --out | --edition | --as-at | --format | --style | --revert | --explain | --chapter | --chapters | --changes-to | --part | --title | --limit | --port)
          [[ ${COMP_WORDS[i + 1]} != '=' ]] && skip=yes ;;
      esac
    else
      command+=${command:+ }$word
    fi
  done

  local common=$'--manual\n--jobs\n--today\n--quiet\n--color\n--help' words=
  case $command in
    '') words=$'build\npdf\nverify\nserve\ncheck\nchanges\nproposal\nnotice\nnew\namend\nretitle\nadopt\nrelease\nworkplan\nimpact\nhistory\n--version' ;;
    build) words=$'--out\n--edition\n--as-at\n--working\n--drafts\n--no-history\n--zip\n--strict\n--notes' ;;
    serve) words=--port ;;
    pdf) words=$'--out\n--edition\n--as-at\n--chapters\n--changes-to' ;;
    verify)
      if [[ $current != -* ]]; then
        COMPREPLY=($(compgen -f -- "$current")); compopt -o filenames 2>/dev/null
        return
      fi ;;
    check) words=$'--strict\n--fix\n--format\n--notes\n--explain\n--write-baseline' ;;
    changes) words=$'--chapter\n--highlights\n--format' ;;
    proposal) words=$'--format\n--limit'$'\n'$(_codicil_stems 'editions/*.md' .md) ;;
    'proposal '*) words=$'--format\n--limit' ;;
    notice) words=$'--style\n--format'$'\n'$(_codicil_stems 'editions/*.md' .md) ;;
    'notice '*) words=$'--style\n--format' ;;
    new) words=$'manual\nchapter\nedition' ;;
    'new chapter' | 'new chapter '*) words=$'--part\n--title' ;;
    'new manual')
      if [[ $current != -* ]]; then
        COMPREPLY=($(compgen -d -- "$current")); compopt -o filenames 2>/dev/null
        return
      fi ;;
    amend) words=$'--edition\n--write\n'$(_codicil_chapters) ;;
    'amend '*) words=$'--edition\n--write' ;;
    retitle) words=$(_codicil_chapters) ;;
    adopt) words=$(_codicil_stems '*/*.draft.md' .draft.md) ;;
    release) words=$'--dry-run\n--revert\n'$(_codicil_stems 'editions/*.md' .md) ;;
    'release '*) words=$'--dry-run\n--revert' ;;
    workplan | impact | 'impact '* | 'history '*) words=--format ;;
    history) words=--format$'\n'$(_codicil_chapters) ;;
  esac
  COMPREPLY=($(compgen -W "$words"$'\n'"$common" -- "$current"))
}

complete -F _codicil codicil
