#!/bin/sh
# The images in the cache of this parent, one section each. Prints nothing else.
# shellcheck disable=SC1091
. "$(dirname "$0")/image-lib.sh"

connect
find_users
cached_folders | while IFS= read -r folder; do
    image=$(image_of "$folder")
    echo "===IMAGE==="
    echo "url:$(origin_value "$folder" url)"
    echo "file:$image"
    echo "bytes:$([ -z "$image" ] || stat -c %s "$image")"
    echo "fetched:$(date -u -r "$folder/origin" +%Y-%m-%dT%H:%M:%SZ)"
    echo "digest:$(origin_value "$folder" digest)"
    echo "used_by:$(users_of "$folder" | tr '\n' ' ' | sed 's/ $//')"
done
