if [ -e "$1/take-back.sh" ]; then exec sh "$1/take-back.sh"; fi
