cat <<'END' <<-OTHER | sort
$x `y`
END
	z $(curl -o "$(a)" b)
	OTHER
case $q in r|s) t ;; *) ;; esac
