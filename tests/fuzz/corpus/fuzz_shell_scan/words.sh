a='b c' "$d" \
 e; f() { g | h & } # i
if j && k; then l || m; fi >n 2>>o <p
