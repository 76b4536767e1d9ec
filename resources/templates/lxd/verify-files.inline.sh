if ! (cd "$1" && sha256sum -c --quiet files.sha256); then rm -rf "$1"; echo "error: files of this plan are missing or changed" >&2; exit 1; fi
